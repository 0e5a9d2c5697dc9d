import '@/components/theme.css';
import '@/components/controls.css';
import '@/components/choices.css';
import '@/components/facts.css';
import '@/components/announcer.css';
import './agreement.css';

import { render } from 'preact';

import { Agreements } from './Agreements.tsx';

render(<Agreements />, document.body);
