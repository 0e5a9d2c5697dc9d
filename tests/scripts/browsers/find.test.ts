import { describe, expect, it } from 'vitest';
import { ensureChromium, ensureFirefox } from '../../../scripts/browsers/find.ts';
import type { Probes } from '../../../scripts/browsers/probes.ts';

interface FakeMachine {
  platform?: NodeJS.Platform;
  root?: boolean;
  variables?: Record<string, string>;
  /** executables by absolute path, with their major version (undefined: cannot tell) */
  files?: Record<string, number | undefined>;
  snaps?: string[];
  /** commands that succeed, with the executables they leave behind */
  installs?: Record<string, Record<string, number>>;
}

const INSTALLER = 'node cli.js install chromium';

/** A machine whose PATH is /usr/bin, and the list of what was asked of it. */
function fake(machine: FakeMachine) {
  const { platform = 'linux', root = false, variables = {}, snaps = [], installs = {} } = machine;
  const files: Record<string, number | undefined> = { ...machine.files };
  const ran: string[] = [];
  const said: string[] = [];
  const probes: Probes = {
    platform,
    isRoot: root,
    env: (name) => variables[name],
    isExecutable: async (path) => Object.hasOwn(files, path),
    findCommand: async (name) => (Object.hasOwn(files, `/usr/bin/${name}`) ? `/usr/bin/${name}` : undefined),
    majorVersion: async (path) => files[path],
    isSnap: async (path) => snaps.includes(path),
    playwrightChromium: () => '/cache/playwright/chrome',
    playwrightInstaller: () => ['node', 'cli.js', 'install', 'chromium'],
    run: async (command, args) => {
      const line = [command, ...args].join(' ');
      ran.push(line);
      const left = installs[line];
      Object.assign(files, left);
      return left !== undefined;
    },
  };
  return { probes, ran, said, say: (line: string) => void said.push(line) };
}

describe('ensureChromium', () => {
  it('takes SHEAF_CHROMIUM before anything that is installed', async () => {
    const machine = fake({
      variables: { SHEAF_CHROMIUM: '/opt/mine' },
      files: { '/opt/mine': 150, '/usr/bin/chromium': 150 },
    });
    await expect(ensureChromium(machine)).resolves.toBe('/opt/mine');
  });

  it('does not replace a SHEAF_CHROMIUM that is wrong, but says so', async () => {
    const machine = fake({
      variables: { SHEAF_CHROMIUM: '/opt/typo' },
      files: { '/usr/bin/chromium': 150 },
    });
    await expect(ensureChromium(machine)).rejects.toMatchObject({
      code: 'browser-not-found',
      message: expect.stringContaining('/opt/typo'),
    });
  });

  it('prefers Chromium to Brave', async () => {
    const machine = fake({ files: { '/usr/bin/brave': 150, '/usr/bin/chromium-browser': 150 } });
    await expect(ensureChromium(machine)).resolves.toBe('/usr/bin/chromium-browser');
  });

  it('never takes Google Chrome or Edge, which ignore --load-extension', async () => {
    const machine = fake({ files: { '/usr/bin/google-chrome': 150, '/usr/bin/microsoft-edge': 150 } });
    await expect(ensureChromium(machine)).rejects.toMatchObject({ code: 'browser-not-found' });
    const mac = fake({
      platform: 'darwin',
      files: { '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome': 150 },
    });
    await expect(ensureChromium(mac)).rejects.toMatchObject({ code: 'browser-not-found' });
  });

  it('passes over versions that are too old and snaps, and says why', async () => {
    const machine = fake({
      files: { '/usr/bin/chromium': 90, '/usr/bin/chromium-browser': 150, '/usr/bin/brave': 150 },
      snaps: ['/usr/bin/chromium-browser'],
    });
    await expect(ensureChromium(machine)).resolves.toBe('/usr/bin/brave');
    expect(machine.said.join('\n')).toMatch(/version 90.*\n.*snap/);
  });

  it('takes a browser that cannot tell its version', async () => {
    const path = 'C:\\Program Files\\Chromium\\Application\\chrome.exe';
    const machine = fake({
      platform: 'win32',
      variables: { PROGRAMFILES: 'C:\\Program Files' },
      files: { [path]: undefined },
    });
    await expect(ensureChromium(machine)).resolves.toBe(path);
  });

  it('looks into both application folders of a Mac', async () => {
    const path = '/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium';
    const machine = fake({ platform: 'darwin', variables: { HOME: '/Users/me' }, files: { [path]: 150 } });
    await expect(ensureChromium(machine)).resolves.toBe(path);
  });

  it("takes Playwright's own Chromium without fetching it again", async () => {
    const machine = fake({ files: { '/cache/playwright/chrome': 159 } });
    await expect(ensureChromium(machine)).resolves.toBe('/cache/playwright/chrome');
    expect(machine.ran).toEqual([]);
  });

  it("fetches Playwright's Chromium when nothing is installed", async () => {
    const machine = fake({ installs: { [INSTALLER]: { '/cache/playwright/chrome': 159 } } });
    await expect(ensureChromium(machine)).resolves.toBe('/cache/playwright/chrome');
    expect(machine.said[0]).toMatch(/Playwright/);
  });

  it('falls through to apt-get when the fetch fails, but only as root', async () => {
    const installs = {
      '/usr/bin/apt-get install -y --no-install-recommends chromium': { '/usr/bin/chromium': 150 },
    };
    const root = fake({ root: true, files: { '/usr/bin/apt-get': undefined }, installs });
    await expect(ensureChromium(root)).resolves.toBe('/usr/bin/chromium');
    expect(root.ran).toEqual([INSTALLER, '/usr/bin/apt-get update', Object.keys(installs)[0]]);

    const person = fake({ files: { '/usr/bin/apt-get': undefined }, installs });
    await expect(ensureChromium(person)).rejects.toThrow(/Ways out:[^]*SHEAF_CHROMIUM/);
    expect(person.ran).toEqual([INSTALLER]);
  });

  it('does not take what apt-get installed if it is a snap', async () => {
    const machine = fake({
      root: true,
      files: { '/usr/bin/apt-get': undefined },
      snaps: ['/usr/bin/chromium'],
      installs: {
        '/usr/bin/apt-get install -y --no-install-recommends chromium': { '/usr/bin/chromium': 150 },
      },
    });
    await expect(ensureChromium(machine)).rejects.toMatchObject({ code: 'browser-not-found' });
  });
});

describe('ensureFirefox', () => {
  it('takes SHEAF_FIREFOX, then what is installed', async () => {
    const files = { '/opt/ff': 150, '/usr/bin/firefox-esr': 140 };
    const told = fake({ variables: { SHEAF_FIREFOX: '/opt/ff' }, files });
    await expect(ensureFirefox(told)).resolves.toBe('/opt/ff');
    await expect(ensureFirefox(fake({ files }))).resolves.toBe('/usr/bin/firefox-esr');
  });

  it('passes over a Firefox without data collection permissions', async () => {
    const machine = fake({ files: { '/usr/bin/firefox': 139, '/usr/bin/firefox-esr': 140 } });
    await expect(ensureFirefox(machine)).resolves.toBe('/usr/bin/firefox-esr');
  });

  it('tries the next package when the first cannot be installed', async () => {
    const installs = {
      '/usr/bin/apt-get install -y --no-install-recommends firefox': { '/usr/bin/firefox': 150 },
    };
    const machine = fake({ root: true, files: { '/usr/bin/apt-get': undefined }, installs });
    await expect(ensureFirefox(machine)).resolves.toBe('/usr/bin/firefox');
    expect(machine.ran).toHaveLength(3);
  });

  it('says the ways out when there is none', async () => {
    await expect(ensureFirefox(fake({}))).rejects.toThrow(/Ways out:[^]*SHEAF_FIREFOX/);
  });
});
