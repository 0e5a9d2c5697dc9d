/** Loopback ports of a site server (scripts/sites/serve.ts). */
export interface SitePorts {
  readonly httpPort: number;
  readonly httpsPort: number;
}

/** Rules for `--host-resolver-rules`: every name leads to loopback, the web's ports to the site server. */
function resolverRules({ httpPort, httpsPort }: SitePorts): string {
  return [
    `MAP *:443 127.0.0.1:${httpsPort}`,
    `MAP *:80 127.0.0.1:${httpPort}`,
    'MAP * 127.0.0.1',
    'EXCLUDE localhost',
    'EXCLUDE 127.0.0.1',
  ].join(',');
}

/**
 * Command-line switches with which Chromium loads the extension in `extensionDir` (absolute path).
 * With `sites`, every host name leads to the site server and its certificate is accepted; without, name
 * resolution and certificate checks are left as they are. Playwright's own switches already keep http
 * pages on http and switch off background traffic.
 */
export function chromiumFlags(options: {
  readonly extensionDir: string;
  readonly headless: boolean;
  readonly sites: SitePorts | undefined;
  readonly locale: string | undefined;
  readonly extraArgs: readonly string[];
}): string[] {
  const { extensionDir, headless, sites, locale, extraArgs } = options;
  return [
    `--disable-extensions-except=${extensionDir}`,
    `--load-extension=${extensionDir}`,
    // Headless, the screen is 800×600 unless told: too low for a popup of full height.
    ...(headless ? ['--screen-info={1600x1200}'] : []),
    ...(locale === undefined ? [] : [`--lang=${locale}`, `--accept-lang=${locale}`]),
    ...(sites === undefined
      ? []
      : [
          `--host-resolver-rules=${resolverRules(sites)}`,
          '--no-proxy-server',
          '--ignore-certificate-errors',
          '--disable-quic',
        ]),
    ...extraArgs,
  ];
}
