import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Script = Parameters<typeof fakeBrowser.scripting.registerContentScripts>[0][number];

/**
 * What the fake browser does not have: permissions as the member grants them, and registered content scripts.
 *
 * @param kinds kinds of data granted, which makes it Firefox; Chromium knows none
 */
export function fakePermissions(granted: string[], kinds?: string[]) {
  // Vitest keeps what is in the environment as text, of which `false` is true.
  vi.stubEnv('FIREFOX', kinds ? 'true' : undefined);
  const origins = new Set(granted);
  const scripts = new Map<string, Script>();
  const keep = async (given: Script[]) => {
    for (const script of given) scripts.set(script.id, script);
  };
  const contains = vi
    .spyOn(fakeBrowser.permissions, 'contains')
    .mockImplementation(async (asked: { origins?: string[] }) =>
      (asked.origins ?? []).every((origin) => [...origins].some((pattern) => covers(pattern, origin))),
    );
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(async (taken: { origins?: string[] }) =>
    (taken.origins ?? []).map((origin) => origins.delete(origin)).includes(true),
  );
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(async () => {
    const all = { origins: [...origins], ...(kinds && { data_collection: kinds }) };
    return all;
  });
  vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockImplementation(async () => [
    ...scripts.values(),
  ]);
  vi.spyOn(fakeBrowser.scripting, 'registerContentScripts').mockImplementation(keep);
  vi.spyOn(fakeBrowser.scripting, 'updateContentScripts').mockImplementation(keep);
  vi.spyOn(fakeBrowser.scripting, 'unregisterContentScripts').mockImplementation(async () => scripts.clear());
  return { origins, scripts, contains };
}

/** Match patterns of whole sites, as the extension uses them. */
function covers(pattern: string, origin: string): boolean {
  return pattern === origin || pattern === origin.replace(/\/\/.*$/, '//*/*');
}
