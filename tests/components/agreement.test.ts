// @vitest-environment happy-dom
import { categories, type Category } from '@sheaf/protocol/category';
import { purposes, type Purpose } from '@sheaf/protocol/manifest';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { categoryPhrases, purposePhrases } from '@/components/agreement-words.ts';
import { describeAgreement, findMissing } from '@/components/agreement.ts';
import { toPermissions } from '@/components/wanted-permissions.ts';

const union = { name: 'Riverside', holdHours: 24 };
const agreements = fc.record({
  categories: fc.subarray(Object.keys(categories) as Category[]),
  purposes: fc.subarray(Object.keys(purposes) as Purpose[]),
});

test('the sentences name all that is agreed and nothing else', () => {
  fc.assert(
    fc.property(agreements, (agreement) => {
      const text = describeAgreement(agreement, union).join(' ');
      const isWhole = findMissing(agreement) === undefined;
      for (const [category, phrase] of Object.entries(categoryPhrases)) {
        expect(text.includes(phrase)).toBe(isWhole && agreement.categories.includes(category as Category));
      }
      for (const [purpose, phrase] of Object.entries(purposePhrases)) {
        expect(text.includes(phrase)).toBe(isWhole && agreement.purposes.includes(purpose as Purpose));
      }
    }),
  );
});

test('a union without a hold gets events at once, and the sentence says so', () => {
  const agreement = { categories: ['browsing'], purposes: ['insights'] } as const;
  expect(describeAgreement(agreement, { ...union, holdHours: 0 })).toEqual([
    'Riverside may use the pages you open for statistics about many members together, as soon as it is captured, until you stop sharing.',
  ]);
});

test('Firefox is asked for the data of these categories, Chromium for sites only', () => {
  expect(toPermissions(['browsing'], false)).toEqual({ origins: ['https://*/*', 'http://*/*'] });
  expect(toPermissions(['browsing'], true).data_collection).toEqual(['browsingActivity']);
  expect(toPermissions(['engagement'], true).data_collection).toEqual(['websiteActivity']);
});
