import '@/components/theme.css';
import '@/components/controls.css';
import '@/components/page.css';
import '@/components/choices.css';
import '@/components/facts.css';
import './backup.css';

import { render } from 'preact';

import { Backup } from './Backup.tsx';

render(<Backup />, document.body);
