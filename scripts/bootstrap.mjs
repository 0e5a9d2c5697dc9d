/**
 * Runs one of package.json's scripts on a machine that may have nothing but some Node and npm: installs the
 * dependencies if they are missing or out of date, and with them the Node that every script runs on.
 *
 * Plain JavaScript without dependencies: it must run on whatever Node is there.
 * Usage: node scripts/bootstrap.mjs SCRIPT [ARGUMENTS…]
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'node_modules/.sheaf-installed');
const isWindows = process.platform === 'win32';

/** Everything that decides what is installed. */
function hashOfDependencies() {
  const hash = createHash('sha256');
  for (const file of ['package.json', 'protocol/package.json', 'union/package.json', 'package-lock.json']) {
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** npm as it was started, or the one on the PATH. */
function npm(...args) {
  const { npm_execpath: path } = process.env;
  return path?.endsWith('.js') ? [process.execPath, [path, ...args]] : [isWindows ? 'npm.cmd' : 'npm', args];
}

function install() {
  const wanted = hashOfDependencies();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Installing dependencies (a minute or two, once)…');
  // Not `npm ci`: it insists that the lock file lists the native parts of every platform, which not every registry holds.
  // The lock file's versions are installed all the same, and --no-save leaves it as it is.
  const [command, args] = npm('install', '--no-save', '--loglevel=error');
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: isWindows });
  if (status !== 0) {
    console.error('npm install failed. Its message above says why; try again once that is cured.');
    process.exit(status ?? 1);
  }
  if (!existsSync(join(root, 'node_modules/.bin', isWindows ? 'node.cmd' : 'node'))) {
    console.error(
      'The Node that Sheaf runs on was not installed: allow install scripts (npm config get ignore-scripts).',
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

const [script, ...rest] = process.argv.slice(2);
install();
const [command, args] = npm('run', '--silent', script, ...(rest.length > 0 ? ['--', ...rest] : []));
// Both this process and the script are in the terminal's foreground group: Ctrl-C reaches the script by itself, and
// this one waits for it to close cleanly. A signal sent to this process alone is passed on.
const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: isWindows });
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
