import { BrowserError } from './errors.ts';
import { chromiumPlaces, firefoxPlaces, type Places } from './places.ts';
import { machine, type Probes } from './probes.ts';

export interface FindOptions {
  /** told one line for each step that takes time or decides something */
  say?: (line: string) => void;
  /** the machine to search; this one by default */
  probes?: Probes;
}

interface Wanted {
  readonly name: string;
  readonly variable: string;
  readonly places: Places;
  /** oldest version that can run the extension */
  readonly oldest: number;
  readonly aptPackages: readonly string[];
}

const MINUTE = 60_000;

function chromiumWanted(probes: Probes): Wanted {
  return {
    name: 'Chromium',
    variable: 'SHEAF_CHROMIUM',
    places: chromiumPlaces(probes.platform, (name) => probes.env(name)),
    // action.openPopup() for every extension
    oldest: 135,
    aptPackages: ['chromium'],
  };
}

function firefoxWanted(probes: Probes): Wanted {
  return {
    name: 'Firefox',
    variable: 'SHEAF_FIREFOX',
    places: firefoxPlaces(probes.platform, (name) => probes.env(name)),
    // data_collection_permissions
    oldest: 140,
    aptPackages: ['firefox-esr', 'firefox'],
  };
}

async function fromVariable(wanted: Wanted, probes: Probes): Promise<string | undefined> {
  const path = probes.env(wanted.variable);
  if (path === undefined || path === '') return undefined;
  if (await probes.isExecutable(path)) return path;
  throw new BrowserError(
    'browser-not-found',
    `${wanted.variable} is set to ${path}, which is not an executable file. Correct it, or unset it to let the browser be searched.`,
  );
}

async function fromInstalled(wanted: Wanted, probes: Probes, say: (line: string) => void) {
  const found = await Promise.all(wanted.places.commands.map((name) => probes.findCommand(name)));
  for (const path of new Set([...found.filter((one) => one !== undefined), ...wanted.places.paths])) {
    if (!(await probes.isExecutable(path))) continue;
    if (await probes.isSnap(path)) {
      say(`Passing over ${path}: a snap can read neither temporary nor hidden folders.`);
      continue;
    }
    const version = await probes.majorVersion(path);
    if (version !== undefined && version < wanted.oldest) {
      say(`Passing over ${path}: version ${version} is older than ${wanted.oldest}.`);
      continue;
    }
    return path;
  }
  return undefined;
}

async function fromPlaywright(probes: Probes, say: (line: string) => void): Promise<string | undefined> {
  const path = probes.playwrightChromium();
  if (await probes.isExecutable(path)) return path;
  say('No Chromium is installed. Fetching the one that Playwright publishes (about 180 MB, once)…');
  const [command, ...args] = probes.playwrightInstaller();
  const done = await probes.run(command, args, 5 * MINUTE);
  if (done && (await probes.isExecutable(path))) return path;
  say('That did not work (is the network closed?).');
  return undefined;
}

async function fromApt(wanted: Wanted, probes: Probes, say: (line: string) => void) {
  if (!probes.isRoot || probes.platform !== 'linux') return undefined;
  const apt = await probes.findCommand('apt-get');
  if (apt === undefined) return undefined;
  say('Asking apt-get for its package lists…');
  await probes.run(apt, ['update'], 3 * MINUTE);
  for (const name of wanted.aptPackages) {
    say(`Installing the package ${name} with apt-get…`);
    const args = ['install', '-y', '--no-install-recommends', name];
    if (!(await probes.run(apt, args, 10 * MINUTE))) continue;
    const path = await fromInstalled(wanted, probes, say);
    if (path !== undefined) return path;
  }
  return undefined;
}

function notFound(wanted: Wanted): BrowserError {
  const ways = [
    `install ${wanted.name} ${wanted.oldest} or newer (not as a snap) so that "${wanted.places.commands[0] ?? wanted.name}" is on the PATH`,
    ...(wanted.name === 'Chromium' ? ['run `npx playwright-core install chromium` on an open network'] : []),
    `set ${wanted.variable} to the executable of ${wanted.name === 'Chromium' ? 'a Chromium, Chrome for Testing or Brave (Google Chrome and Edge ignore --load-extension)' : 'a Firefox'}`,
  ];
  return new BrowserError(
    'browser-not-found',
    `No usable ${wanted.name} was found. Ways out:\n${ways.map((way) => `  - ${way}`).join('\n')}`,
  );
}

/**
 * Path of an executable that can load our unpacked extension: SHEAF_CHROMIUM, else an installed browser of
 * the Chromium family, else Playwright's own Chromium (fetched if need be), else the Debian package where
 * this process may install it.
 * @throws BrowserError `browser-not-found`, with the ways out
 */
export async function ensureChromium(options: FindOptions = {}): Promise<string> {
  const { probes = machine, say = () => {} } = options;
  const wanted = chromiumWanted(probes);
  const path =
    (await fromVariable(wanted, probes)) ??
    (await fromInstalled(wanted, probes, say)) ??
    (await fromPlaywright(probes, say)) ??
    (await fromApt(wanted, probes, say));
  if (path === undefined) throw notFound(wanted);
  return path;
}

/**
 * Path of a Firefox executable: SHEAF_FIREFOX, else an installed Firefox, else the Debian package where this
 * process may install it.
 * @throws BrowserError `browser-not-found`, with the ways out
 */
export async function ensureFirefox(options: FindOptions = {}): Promise<string> {
  const { probes = machine, say = () => {} } = options;
  const wanted = firefoxWanted(probes);
  const path =
    (await fromVariable(wanted, probes)) ??
    (await fromInstalled(wanted, probes, say)) ??
    (await fromApt(wanted, probes, say));
  if (path === undefined) throw notFound(wanted);
  return path;
}
