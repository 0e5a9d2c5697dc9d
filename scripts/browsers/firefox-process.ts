import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { within } from './deadline.ts';
import { BrowserError } from './errors.ts';
import { userJs, type Prefs } from './firefox-prefs.ts';
import { onExit } from './on-exit.ts';

/** A running Firefox that listens for Marionette clients. */
export interface FirefoxProcess {
  readonly marionettePort: number;
  /** Resolves when the process is gone. */
  readonly gone: Promise<void>;
  /** Ends it without asking. */
  kill(): void;
}

const START_MS = 60_000;
const PORT_FILE = 'MarionetteActivePort';

/** Resolves with the port once Firefox has written it into its profile. */
async function awaitPort(profileDir: string, signal: AbortSignal): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const file = join(profileDir, PORT_FILE);
  const look = async () => {
    const port = existsSync(file) ? Number(await readFile(file, 'utf8')) : 0;
    if (port > 0) resolve(port);
  };
  const watcher = watch(profileDir, { signal }, () => void look().catch(reject));
  watcher.on('error', reject);
  await look();
  return promise;
}

function describe(executablePath: string, stderr: string): string {
  return (
    `${executablePath} did not start. Set SHEAF_FIREFOX to another Firefox if this one cannot run here ` +
    `(one that is a snap needs TMPDIR to be a folder it can read).${stderr === '' ? '' : ` It said: ${stderr}`}`
  );
}

/** Keeps the end of what a process writes to its standard error. */
function collectStderr(child: ChildProcess): () => string {
  let tail = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    tail = (tail + chunk.toString()).slice(-2000);
  });
  return () => tail.trim();
}

/**
 * Starts Firefox on a profile folder, into which `prefs` are written as its `user.js`.
 * @throws BrowserError `browser-did-not-start`
 */
export async function startFirefox(options: {
  readonly executablePath: string;
  readonly profileDir: string;
  readonly headless: boolean;
  readonly prefs: Prefs;
}): Promise<FirefoxProcess> {
  const { executablePath, profileDir, headless, prefs } = options;
  await writeFile(join(profileDir, 'user.js'), userJs(prefs));
  await rm(join(profileDir, PORT_FILE), { force: true });
  const args = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profileDir];
  if (headless) args.push('--headless');
  // On Windows, the process that is started would otherwise hand over to another one and end.
  if (process.platform === 'win32') args.push('--wait-for-browser');
  const child = spawn(executablePath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  const stderr = collectStderr(child);
  const { promise: gone, resolve: whenGone } = Promise.withResolvers<void>();
  child.once('exit', () => whenGone());
  child.once('error', () => whenGone());
  const withdraw = onExit(() => child.kill('SIGKILL'));
  void gone.then(withdraw);
  const abort = new AbortController();
  try {
    const port = awaitPort(profileDir, abort.signal);
    const failed = gone.then((): never => {
      throw new BrowserError('browser-did-not-start', describe(executablePath, stderr()));
    });
    const marionettePort = await within(Promise.race([port, failed]), START_MS, 'Firefox to start');
    failed.catch(() => {});
    return { marionettePort, gone, kill: () => child.kill('SIGKILL') };
  } catch (error) {
    child.kill('SIGKILL');
    await gone;
    if (error instanceof BrowserError && error.code === 'browser-did-not-start') throw error;
    throw new BrowserError('browser-did-not-start', describe(executablePath, stderr()), { cause: error });
  } finally {
    abort.abort();
  }
}
