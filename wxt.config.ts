import preact from '@preact/preset-vite';
import { dataTypes } from '@sheaf/protocol/data-type';
import { defineConfig } from 'wxt';

import { listModules } from './scripts/build/list-modules.ts';
import { web5Build } from './scripts/build/web5.ts';

/** Every web page, so that a member can grant all of them or a list; asked for at run time only. */
const webPages = ['https://*/*', 'http://*/*'];

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  outDir: '.output',
  vite: () => ({
    // Dexie's wrapper would bring the build for old browsers.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }] },
    plugins: [preact(), ...web5Build(), listModules()],
    build: {
      modulePreload: { polyfill: false },
      rolldownOptions: {
        // Strict mode: a minified sloppy-mode block function would take the name of an outer binding (docs/decisions/0004).
        output: { strict: true },
        // The public suffix list is one long string; inlining it where it is used would ship it twice.
        optimization: { inlineConst: false },
      },
    },
  }),
  manifest: ({ browser }) => ({
    name: 'Sheaf',
    description:
      'Your own activity record, on your device; shared only with the data union you choose, after you looked.',
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
            gecko_android: { strict_min_version: '142.0' },
            gecko: {
              id: 'sheaf@sheaf.example',
              strict_min_version: '140.0',
              data_collection_permissions: {
                required: ['none'],
                optional: [...new Set(Object.values(dataTypes))],
              },
            },
          },
        }
      : { minimum_chrome_version: '135' }),
  }),
});
