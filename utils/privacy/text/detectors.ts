import { findAddresses } from './address-in-text.ts';
import { findEmails } from './email.ts';
import type { Detector } from './finding.ts';
import { findPeople } from './person.ts';

/** What is looked for in every text, in the order of rules.ts; the member's own words come before (text-filter.ts). */
export const detectors: readonly Detector[] = [findAddresses, findEmails, findPeople];
