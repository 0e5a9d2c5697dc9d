import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { drawConsentCases } from './consent-cases-page.ts';

it('docs/consent-cases.md says what the tests say (npm run write:cases)', async () => {
  const page = await readFile(join(import.meta.dirname, '../docs/consent-cases.md'), 'utf8');
  expect(page).toBe(await drawConsentCases());
});
