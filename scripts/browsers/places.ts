/** Where an installed browser is looked for, in this order. */
export interface Places {
  /** names looked up on the PATH */
  readonly commands: readonly string[];
  /** absolute paths, looked at after the commands */
  readonly paths: readonly string[];
}

/** Program folders of Windows that hold `tail`; `env` reads an environment variable. */
function windowsPaths(tails: readonly string[], env: (name: string) => string | undefined): string[] {
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(env);
  return tails.flatMap((tail) => roots.flatMap((root) => (root === undefined ? [] : [`${root}\\${tail}`])));
}

function macPaths(names: readonly string[], env: (name: string) => string | undefined): string[] {
  const roots = ['/Applications', ...[env('HOME')].flatMap((home) => (home ? [`${home}/Applications`] : []))];
  return names.flatMap((name) => roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`));
}

/**
 * Browsers of the Chromium family that take `--load-extension`.
 *
 * Branded Google Chrome ignores that switch since version 137, and so does Microsoft Edge; they are not
 * looked for. Chromium, Chrome for Testing and Brave take it.
 */
export function chromiumPlaces(platform: NodeJS.Platform, env: (name: string) => string | undefined): Places {
  if (platform === 'darwin') {
    return {
      commands: ['chromium'],
      paths: macPaths(['Chromium', 'Google Chrome for Testing', 'Brave Browser'], env),
    };
  }
  if (platform === 'win32') {
    const tails = [
      'Chromium\\Application\\chrome.exe',
      'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    ];
    return { commands: ['chromium'], paths: windowsPaths(tails, env) };
  }
  return {
    commands: ['chromium', 'chromium-browser', 'brave-browser', 'brave'],
    paths: ['/usr/lib/chromium/chromium', '/opt/brave.com/brave/brave'],
  };
}

/** Firefox in its editions; all of them take a temporary add-on. */
export function firefoxPlaces(platform: NodeJS.Platform, env: (name: string) => string | undefined): Places {
  if (platform === 'darwin') {
    const apps = ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'];
    const roots = [
      '/Applications',
      ...[env('HOME')].flatMap((home) => (home ? [`${home}/Applications`] : [])),
    ];
    return {
      commands: [],
      paths: apps.flatMap((app) => roots.map((root) => `${root}/${app}.app/Contents/MacOS/firefox`)),
    };
  }
  if (platform === 'win32') {
    const tails = ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'];
    return { commands: ['firefox'], paths: windowsPaths(tails, env) };
  }
  return {
    commands: ['firefox', 'firefox-esr'],
    paths: ['/usr/lib/firefox/firefox', '/usr/lib/firefox-esr/firefox-esr', '/opt/firefox/firefox'],
  };
}
