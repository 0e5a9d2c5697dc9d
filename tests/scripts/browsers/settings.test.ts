import { describe, expect, it } from 'vitest';
import { chromiumFlags } from '../../../scripts/browsers/chromium-flags.ts';
import { firefoxPrefs, userJs } from '../../../scripts/browsers/firefox-prefs.ts';

const sites = { httpPort: 8001, httpsPort: 8002 };

describe('chromiumFlags', () => {
  const base = { extensionDir: '/ext', headless: true, locale: undefined, extraArgs: [] };

  it('leaves names and certificates alone without sites', () => {
    const flags = chromiumFlags({ ...base, sites: undefined }).join(' ');
    expect(flags).toContain('--load-extension=/ext');
    expect(flags).not.toMatch(/resolver|certificate|proxy/);
  });

  it('leads the ports of the web to the sites and leaves loopback alone', () => {
    const flags = chromiumFlags({ ...base, sites });
    expect(flags).toContain(
      '--host-resolver-rules=MAP *:443 127.0.0.1:8002,MAP *:80 127.0.0.1:8001,MAP * 127.0.0.1,EXCLUDE localhost,EXCLUDE 127.0.0.1',
    );
  });

  it('puts extra arguments last', () => {
    const flags = chromiumFlags({ ...base, sites, locale: 'de-DE', extraArgs: ['--lang=fr'] });
    expect(flags.indexOf('--lang=fr')).toBeGreaterThan(flags.indexOf('--lang=de-DE'));
  });
});

describe('firefoxPrefs', () => {
  it('leaves names and ports alone without sites', () => {
    const prefs = firefoxPrefs({ sites: undefined, acceptPermissionPrompts: false, extra: {} });
    expect(Object.keys(prefs).join(' ')).not.toMatch(/network\./);
    expect(prefs['extensions.webextOptionalPermissionPrompts']).toBe(true);
  });

  it('maps both ports of the web, and lets extra preferences win', () => {
    const extra = { 'network.proxy.type': 5 };
    const prefs = firefoxPrefs({ sites, acceptPermissionPrompts: true, extra });
    expect(prefs).toMatchObject({
      'network.socket.forcePort': '443=8002;80=8001',
      'extensions.webextOptionalPermissionPrompts': false,
      'network.proxy.type': 5,
    });
  });

  it('becomes a user.js that quotes what needs quoting', () => {
    expect(userJs({ a: 'b"c', d: 1, e: false })).toBe(
      'user_pref("a", "b\\"c");\nuser_pref("d", 1);\nuser_pref("e", false);\n',
    );
  });
});
