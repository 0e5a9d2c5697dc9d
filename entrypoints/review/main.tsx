import '@/components/theme.css';
import '@/components/controls.css';
import '@/components/page.css';
import '@/components/choices.css';
import '@/components/facts.css';
import '@/components/announcer.css';
import './review.css';

import { render } from 'preact';

import { Review } from './Review.tsx';

render(<Review />, document.body);
