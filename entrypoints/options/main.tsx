import '@/components/theme.css';
import '@/components/controls.css';
import '@/components/page.css';
import '@/components/choices.css';
import '@/components/announcer.css';
import './options.css';

import { render } from 'preact';

import { Settings } from './Settings.tsx';

render(<Settings />, document.body);
