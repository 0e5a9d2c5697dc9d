import { execFile, spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, open, realpath, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { onExit } from './on-exit.ts';

/** What the search for a browser asks of the machine. Tests hand in another machine. */
export interface Probes {
  readonly platform: NodeJS.Platform;
  /** is this process root (Linux, macOS)? */
  readonly isRoot: boolean;
  env(name: string): string | undefined;
  isExecutable(path: string): Promise<boolean>;
  /** absolute path of a command on the PATH */
  findCommand(name: string): Promise<string | undefined>;
  /** first number of the version the browser tells; undefined where it cannot be told */
  majorVersion(path: string): Promise<number | undefined>;
  /** is it a snap, which sees neither the temporary folder nor hidden folders? */
  isSnap(path: string): Promise<boolean>;
  /** where Playwright keeps its own Chromium, installed or not */
  playwrightChromium(): string;
  /** the command with which Playwright installs its own Chromium */
  playwrightInstaller(): readonly [command: string, ...args: string[]];
  /** Runs a command to its end; false if it fails or is not done after `deadlineMs`. */
  run(command: string, args: readonly string[], deadlineMs: number): Promise<boolean>;
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function findCommand(name: string): Promise<string | undefined> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
    if (folder !== '' && (await isExecutable(path))) return path;
  }
  return undefined;
}

async function majorVersion(path: string): Promise<number | undefined> {
  // On Windows `--version` opens a window instead of printing.
  if (process.platform === 'win32') return undefined;
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 20_000 });
    const major = /(\d+)\.\d/.exec(stdout)?.[1];
    return major === undefined ? undefined : Number(major);
  } catch {
    return undefined;
  }
}

async function isSnap(path: string): Promise<boolean> {
  try {
    const real = await realpath(path);
    if (real.startsWith('/snap/') || real === '/usr/bin/snap') return true;
    // Ubuntu's transitional packages are small scripts that run /snap/bin/….
    await using file = await open(real);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    const start = buffer.toString('latin1', 0, bytesRead);
    return start.startsWith('#!') && start.includes('/snap/bin/');
  } catch {
    return false;
  }
}

/** Ends a command and what it started; detached children are a process group of their own. */
function end(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}

async function run(command: string, args: readonly string[], deadlineMs: number): Promise<boolean> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: process.platform !== 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const { promise, resolve } = Promise.withResolvers<boolean>();
  child.once('error', () => resolve(false));
  child.once('exit', (code) => resolve(code === 0));
  const endIt = () => {
    if (child.pid !== undefined) end(child.pid);
    resolve(false);
  };
  const timer = setTimeout(endIt, deadlineMs);
  const withdraw = onExit(endIt);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    withdraw();
  }
}

/** Probes of the machine this runs on. */
export const machine: Probes = {
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  env: (name) => process.env[name],
  isExecutable,
  findCommand,
  majorVersion,
  isSnap,
  playwrightChromium: () => chromium.executablePath(),
  playwrightInstaller: () => {
    const root = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
    // Without the headless shell: it cannot load extensions.
    return [process.execPath, join(root, 'cli.js'), 'install', '--no-shell', 'chromium'];
  },
  run,
};
