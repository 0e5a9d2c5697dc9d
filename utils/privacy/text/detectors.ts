import { findAddresses } from './address-in-text.ts';
import { findCards } from './card.ts';
import { findCredentials } from './credential.ts';
import { findEmails } from './email.ts';
import type { Detector, Finding } from './finding.ts';
import { findIbans } from './iban.ts';
import { findIdentifiers } from './identifier.ts';
import { findIps } from './ip.ts';
import { findMacs } from './mac.ts';
import { findNationalIds } from './national-id.ts';
import { findNumbers } from './number.ts';
import { findPeople } from './person.ts';
import { findPhones } from './phone.ts';
import { findPostalAddresses } from './postal-address.ts';

/** What a text has of what the detectors need: most titles have next to nothing. */
interface Traits {
  digits: number;
  /** Characters in a row that are no space, the longest. */
  run: number;
  /** A colon or an equals sign, with which secrets are told. */
  tells: boolean;
}

/** What is looked for in every text, in the order of rules.ts, and what a text must have for it to be there at all. */
const chain: readonly { detect: Detector; needs: (traits: Traits) => boolean }[] = [
  { detect: findAddresses, needs: ({ run }) => run >= 5 },
  { detect: findCredentials, needs: () => true },
  { detect: findEmails, needs: () => true },
  // Two check digits; the rest may be letters.
  { detect: findIbans, needs: ({ digits }) => digits >= 2 },
  { detect: findCards, needs: ({ digits }) => digits >= 12 },
  // Four in an Indian tax number, six and more in all others.
  { detect: findNationalIds, needs: ({ digits }) => digits >= 4 },
  { detect: findPhones, needs: ({ digits }) => digits >= 5 },
  { detect: findIps, needs: ({ digits, tells }) => digits >= 4 || tells },
  { detect: findMacs, needs: ({ run, digits, tells }) => run >= 12 && (digits > 0 || tells) },
  { detect: findPostalAddresses, needs: ({ digits }) => digits >= 1 },
  // The shortest value that a mark before it says is a key.
  { detect: findIdentifiers, needs: ({ run, tells }) => run >= 10 || tells },
  { detect: findNumbers, needs: ({ digits }) => digits >= 4 },
  { detect: findPeople, needs: () => true },
];

/** Everything that is found in a text as it stands; the member's own words and encodings come on top (text-filter.ts). */
export function detectAll(text: string): Finding[] {
  const traits = readTraits(text);
  const found: Finding[] = [];
  for (const { detect, needs } of chain) if (needs(traits)) found.push(...detect(text));
  return found;
}

/** A number of which a letter or word beside it can say what it is, and such a one. */
const numbered = /\d(?:\D*\d){3}/;
const worded = /[a-z]/i;
/** Some word of four letters: without one, the parts may be a token's. */
const spoken = /[a-z]{4}/i;
/** How tokens begin that may go on in words and short numbers (credential.ts). */
const issued =
  /(?:^|[-_])(?:sk|pk|rk|whsec|pypi|xapp|access|fio|fo1|gl[a-z]{1,5}|npm|hf|r8|gsk|tfp|lin|pscale|duffel|dckr|shippo|secret|ntn|api|rubygems|sgp|sourcegraph|pul|p8e|key|pubkey|sm|sq0[a-z]*|github|gh[a-z])[-_]/i;

/**
 * The same for words and at most seven digits with hyphens between them: a word beside a number says what it is, or the
 * letter that checks it, a token begins as its issuer has it, or nothing in it is a word.
 */
export function detectInSlug(text: string): Finding[] {
  return [
    ...(numbered.test(text) && worded.test(text)
      ? [...findNationalIds(text), ...findPhones(text), ...findNumbers(text)]
      : []),
    ...(issued.test(text) ? findCredentials(text) : []),
    ...(spoken.test(text) ? [] : findIdentifiers(text)),
  ];
}

function readTraits(text: string): Traits {
  let digits = 0;
  let run = 0;
  let longest = 0;
  let tells = false;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x30 && unit <= 0x39) digits += 1;
    if (unit === 0x3a || unit === 0x3d) tells = true;
    run = unit === 0x20 ? 0 : run + 1;
    if (run > longest) longest = run;
  }
  return { digits, run: longest, tells };
}
