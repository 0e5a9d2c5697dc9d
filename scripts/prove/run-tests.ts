import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/**
 * The properties of some tests, each so often.
 * @throws Error when one does not hold; the runner has said which, with an example
 */
export async function runTests(folder: string, runs: number): Promise<void> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', '--project', 'unit', folder], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, SHEAF_RUNS: String(runs) },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`A property of ${folder} does not hold.`);
}
