import { runTests } from './run-tests.ts';

/** As many of a planted secret's runs go to each place where it can be planted (tests/utils/privacy/planted-secrets.test.ts). */
const placesShare = 5;

/**
 * The properties of the privacy filters, each so often.
 * @returns a section for docs/proofs.md
 * @throws Error when one does not hold; the runner has said which, with an example
 */
export async function runProperties(runs: number): Promise<string> {
  await runTests('tests/utils/privacy', runs);
  return [
    '## Privacy filters',
    '',
    `Each property of tests/utils/privacy held for ${runs} random inputs: what is taken out is not in what is left, in up to`,
    'three encodings one around the other; doing it again changes nothing; nothing throws; no address grows. A secret of each',
    `kind (e-mail, card, account, phone, own word) was planted ${runs / placesShare} times in each of 20 places of an event.`,
    '',
  ].join('\n');
}
