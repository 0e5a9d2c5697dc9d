import '@/components/theme.css';
import '@/components/controls.css';
import '@/components/page.css';
import '@/components/choices.css';
import '@/components/facts.css';
import './welcome.css';

import { render } from 'preact';

import { Welcome } from './Welcome.tsx';

const address = new URLSearchParams(location.search).get('union') ?? '';

render(<Welcome address={address} />, document.body);
