import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

import { unionBin, unionEnv } from '../../scripts/demo/union-process.ts';

export { startProcess, type RunningProcess } from '../../scripts/demo/union-process.ts';

export interface Finished {
  code: number | null;
  out: string;
  err: string;
}

/** Runs `sheaf-union` to its end. */
export async function run(...args: string[]): Promise<Finished> {
  const child = spawn(process.execPath, [unionBin, ...args], {
    env: unionEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}
