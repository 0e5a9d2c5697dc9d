import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** As many of a planted secret's runs go to each place where it can be planted (tests/utils/privacy/planted-secrets.test.ts). */
const placesShare = 5;

/**
 * The properties of the privacy filters, each so often.
 * @returns a section for docs/proofs.md
 * @throws Error when one does not hold; the runner has said which, with an example
 */
export async function runProperties(runs: number): Promise<string> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', '--project', 'unit', 'tests/utils/privacy'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, SHEAF_RUNS: String(runs) },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('A property of the privacy filters does not hold.');
  return [
    '## Privacy filters',
    '',
    `Each property of tests/utils/privacy held for ${runs} random inputs: what is taken out is not in what is left, in up to`,
    'three encodings one around the other; doing it again changes nothing; nothing throws; no address grows. A secret of each',
    `kind (e-mail, card, account, phone, own word) was planted ${runs / placesShare} times in each of 20 places of an event.`,
    '',
  ].join('\n');
}
