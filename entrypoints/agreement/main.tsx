import '@/components/theme.css';
import '@/components/controls.css';
import '@/components/page.css';
import '@/components/choices.css';
import '@/components/facts.css';
import '@/components/announcer.css';
import './agreement.css';

import { render } from 'preact';

import { Agreements } from './Agreements.tsx';
import { SignedAgreement } from './SignedAgreement.tsx';

const union = new URLSearchParams(location.search).get('signed');
render(union === null ? <Agreements /> : <SignedAgreement union={union} />, document.body);
