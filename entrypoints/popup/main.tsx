import '@/components/theme.css';
import '@/components/controls.css';
import './popup.css';

import { render } from 'preact';

import { Popup } from './Popup.tsx';

render(<Popup />, document.body);
