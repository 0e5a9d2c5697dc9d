import '@/components/theme.css';
import '@/components/controls.css';
import '@/components/facts.css';
import './review.css';

import { render } from 'preact';

import { Review } from './Review.tsx';

render(<Review />, document.body);
