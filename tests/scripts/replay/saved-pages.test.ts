import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { readSavedPages } from '../../../scripts/replay/saved-pages.ts';

let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sheaf-replay-'));
  folder = join(root, 'pages');
  await mkdir(folder);
  await writeFile(join(root, 'secret.html'), 'secret');
  await writeFile(join(folder, 'a.html'), 'A');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const index = (value: unknown) => writeFile(join(folder, 'index.json'), JSON.stringify(value));
const page = { url: 'https://www.example.com/a?b=c', file: 'a.html' };

it('reads pages, still unless their scripts are to run', async () => {
  await index({ pages: [page, { ...page, scripts: true, actions: [{ scroll: 'end' }, { wait: 5 }] }] });
  const [still, live] = await readSavedPages(folder);
  expect(still).toMatchObject({ url: page.url, actions: [] });
  expect(still?.answer.headers).toEqual({ 'content-security-policy': "script-src 'none'" });
  expect(String(still?.answer.body)).toBe('A');
  expect(live).toMatchObject({ actions: [{ scroll: 'end' }, { wait: 5 }], answer: { headers: {} } });
});

it.each(['../secret.html', '/etc/passwd', 'link.html'])(
  'reads nothing outside the folder: %s',
  async (file) => {
    await symlink(join(root, 'secret.html'), join(folder, 'link.html'));
    await index({ pages: [{ ...page, file }] });
    await expect(readSavedPages(folder)).rejects.toThrow(/folder/);
  },
);

it.each([
  ['no index', undefined, /index\.json/],
  ['an empty list', { pages: [] }, /no index of pages/],
  ['a key it does not know', { pages: [{ ...page, also: 1 }] }, /also/],
  ['an action it does not know', { pages: [{ ...page, actions: [{ type: 'x' }] }] }, /actions/],
  ['an address that is none of the web’s', { pages: [{ ...page, url: 'file:///etc/passwd' }] }, /url/],
  ['a wait without end', { pages: [{ ...page, actions: [{ wait: 1e9 }] }] }, /actions/],
  ['a file that is not there', { pages: [{ ...page, file: 'b.html' }] }, /not in the folder/],
])('says what to mend: %s', async (_what, value, message) => {
  if (value) await index(value);
  await expect(readSavedPages(folder)).rejects.toThrow(message);
});

it('refuses whatever else is in the index, as an error', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), async (json) => {
      await writeFile(join(folder, 'index.json'), json);
      await expect(readSavedPages(folder)).rejects.toThrow(/no index of pages/);
    }),
    { numRuns: 50 },
  );
  await writeFile(join(folder, 'index.json'), '{');
  await expect(readSavedPages(folder)).rejects.toThrow(/no JSON/);
  await writeFile(join(folder, 'index.json'), ' '.repeat(1_000_001));
  await expect(readSavedPages(folder)).rejects.toThrow(/at most/);
});
