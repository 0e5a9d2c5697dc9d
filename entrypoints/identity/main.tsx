import '@/components/theme.css';
import '@/components/controls.css';
import '@/components/page.css';
import '@/components/choices.css';
import '@/components/facts.css';
import '@/components/announcer.css';
import './identity.css';

import { render } from 'preact';

import { Identity } from './Identity.tsx';

render(<Identity />, document.body);
