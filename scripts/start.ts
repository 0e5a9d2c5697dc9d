import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { SheafError } from '@sheaf/protocol/error';

import { BrowserError } from './browsers/errors.ts';
import { ensureChromium } from './browsers/find.ts';
import { buildExtension } from './build/build-extension.ts';
import { runLive } from './demo/live.ts';
import { takeTour } from './demo/tour.ts';

const usage = `npm start -- [options]

  A demo union on this computer and a browser with Sheaf in it.

  --port N        port of the demo union (7117, or the one it had)
  --tour          headless and self-driving instead; so it is by itself where there is no display
  --json          with --tour: end with one line of JSON
  --stop-worker   with --tour: kill the extension's background after every step
  --union-down    with --tour: the union is down when the member shares
  --help          this text
`;

const say = (line: string) => console.log(line);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      tour: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      'stop-worker': { type: 'boolean', default: false },
      'union-down': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(usage);
  const executablePath = await ensureChromium({ say });
  say('Building the extension…');
  const extensionDir = await buildExtension('chrome');
  if (!values.tour && hasDisplay()) {
    const folder = join(import.meta.dirname, '../.sheaf');
    return runLive({ extensionDir, executablePath, port: parsePort(values.port), folder, say });
  }
  if (!values.tour) say('There is no display to open a browser on; here is the tour instead.');
  const result = await takeTour({
    extensionDir,
    executablePath,
    say,
    stopWorker: values['stop-worker'],
    unionDown: values['union-down'],
  });
  say(
    values.json
      ? JSON.stringify(result)
      : `Done in ${result.seconds} s${result.ok ? '.' : ', but NOT as it should be.'}`,
  );
  if (!result.ok) process.exitCode = 1;
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
}

function parsePort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new TypeError(`--port takes a number from 1 to 65535, not ${text}.`);
}

try {
  await main();
} catch (error) {
  const isForPeople =
    error instanceof SheafError || error instanceof BrowserError || error instanceof TypeError;
  console.error(isForPeople ? error.message : error);
  process.exitCode = 1;
}
