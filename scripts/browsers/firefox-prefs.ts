import type { SitePorts } from './chromium-flags.ts';

/** Preferences by name. */
export type Prefs = Readonly<Record<string, string | number | boolean>>;

/** Marionette switches off updates, telemetry and first-run pages by itself; these come on top. */
const ALWAYS: Prefs = {
  // 0 takes a free port, which is then told in the profile's file MarionetteActivePort.
  'marionette.port': 0,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  // Scroll bars would leave an unpainted strip in screenshots.
  'ui.useOverlayScrollbars': 1,
};

/**
 * Leads every host name to loopback and the web's two ports to the site server. A port that is named in an
 * address, as in http://localhost:8080, stays.
 */
function sitePrefs({ httpPort, httpsPort }: SitePorts): Prefs {
  return {
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${httpsPort};80=${httpPort}`,
    'network.proxy.type': 0,
    'network.http.http3.enable': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'network.stricttransportsecurity.preloadlist': false,
    'dom.security.https_first': false,
    'dom.security.https_first_schemeless': false,
    'dom.security.https_only_mode': false,
  };
}

/** The preferences a driven Firefox starts with; `extra` has the last word. */
export function firefoxPrefs(options: {
  readonly sites: SitePorts | undefined;
  readonly acceptPermissionPrompts: boolean;
  readonly extra: Prefs;
}): Prefs {
  return {
    ...ALWAYS,
    ...(options.sites === undefined ? {} : sitePrefs(options.sites)),
    'extensions.webextOptionalPermissionPrompts': !options.acceptPermissionPrompts,
    ...options.extra,
  };
}

/** Content of a profile's `user.js`. */
export function userJs(prefs: Prefs): string {
  return Object.entries(prefs)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
