import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

import { web5Build } from './scripts/build/web5.ts';

/** Every web page, so that a member can grant all of them or a list; asked for at run time only. */
const webPages = ['https://*/*', 'http://*/*'];

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  outDir: '.output',
  vite: () => ({
    plugins: [preact(), ...web5Build()],
    build: { modulePreload: { polyfill: false }, rolldownOptions: { output: { strict: true } } },
  }),
  manifest: ({ browser }) => ({
    name: 'Sheaf',
    description: 'Your own activity record, on your device; shared only with the data union you choose, after you looked.',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting'],
    optional_host_permissions: webPages,
    incognito: 'not_allowed',
    content_security_policy: {
      extension_pages:
        "script-src 'self'; object-src 'none'; connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sheaf@sheaf.example',
              strict_min_version: '142.0',
              data_collection_permissions: {
                required: ['none'],
                optional: ['browsingActivity', 'websiteActivity'],
              },
            },
          },
        }
      : { minimum_chrome_version: '135' }),
  }),
});
