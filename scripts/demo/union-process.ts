import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The command `sheaf-union`. */
export const unionBin = join(import.meta.dirname, '../../union/bin.ts');

/** Each start compiles the engine anew otherwise, which takes longer than everything else it does. */
export const unionEnv = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'sheaf-compile-cache') };

export interface RunningProcess {
  did: string;
  url: string;
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts `sheaf-union start` and waits until it says where it answers. */
export async function startProcess(dataDir: string, ...args: string[]): Promise<RunningProcess> {
  const child = spawn(process.execPath, [unionBin, 'start', '--data', dataDir, ...args], {
    env: unionEnv,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [url, did] = await readGreeting(child);
  return {
    did,
    url,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

function readGreeting(child: ChildProcess): Promise<[url: string, did: string]> {
  return new Promise((resolve, reject) => {
    let heard = '';
    child.stdout?.on('data', (data: Buffer) => {
      heard += data.toString();
      const [, url, did] = /address +(\S+)\ndid +(\S+)\n/.exec(heard) ?? [];
      if (url && did) resolve([url, did]);
    });
    child.once('close', (code) => reject(new Error(`the union ended with ${code} before it answered`)));
  });
}
