import '@/components/theme.css';
import '@/components/controls.css';
import '@/components/page.css';
import '@/components/facts.css';
import '@/components/announcer.css';

import { render } from 'preact';

import { Storage } from './Storage.tsx';

render(<Storage />, document.body);
