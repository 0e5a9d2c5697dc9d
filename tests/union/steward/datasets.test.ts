import fc from 'fast-check';
import { expect, test } from 'vitest';

import { nameVersions } from '@/union/steward/datasets.ts';

const version = fc.record({
  name: fc.constantFrom('a', 'b-2', 'c'),
  version: fc.integer({ min: 1, max: 30 }),
});

test('versions are named by their runs, each once, and no other', () => {
  fc.assert(
    fc.property(fc.array(version, { maxLength: 60 }), (versions) => {
      const said = nameVersions(versions).flatMap((text) => {
        const [name = '', from = 0, to = from] = text.split(/ |-(?=\d+$)(?<= \d+-)/);
        const length = Number(to) - Number(from) + 1;
        return Array.from({ length }, (_, index) => `${name} ${Number(from) + index}`);
      });
      const wanted = new Set(versions.map((each) => `${each.name} ${each.version}`));
      expect(said).toHaveLength(wanted.size);
      expect(new Set(said)).toEqual(wanted);
    }),
  );
});

test('more than a receipt has room for are counted', () => {
  const many = Array.from({ length: 130 }, (_, index) => ({ name: `d${index}`, version: 1 }));
  const names = nameVersions(many);
  expect(names).toHaveLength(100);
  expect(names.at(-1)).toBe('and 31 more');
});
