import '@/components/theme.css';
import '@/components/controls.css';
import '@/components/facts.css';
import './consent-receipt.css';

import { render } from 'preact';

import { Agreements } from './Agreements.tsx';

render(<Agreements />, document.body);
