import { expect, it } from 'vitest';

import { checkReports, describeMutants, readReport } from '@/scripts/prove/mutants.ts';

const mutant = (status: string, replacement: string) => ({
  mutatorName: 'x',
  replacement,
  status,
  location: { start: { line: 2 } },
});
const source = 'one();\ntwo();\n';
const json = JSON.stringify({
  files: {
    'utils/privacy/a.ts': {
      source,
      mutants: [
        mutant('Killed', ''),
        mutant('Timeout', ''),
        mutant('Survived', 'three()'),
        mutant('NoCoverage', 'four()'),
        mutant('Ignored', 'five()'),
      ],
    },
  },
});

it('counts what was noticed, and names each that was not', () => {
  const { text, share } = describeMutants(new Map(readReport(json)), ['b.ts is in no report.']);
  expect(share).toBe(0.5);
  expect(text).toContain('| a.ts | 2 | 2 | 50.0 % |');
  expect(text).toContain('| `2: two();` | `three()` | **not tested** |');
  expect(text).toContain('| `2: two();` | `four()` | **not tested** |');
  expect(text).not.toContain('five()');
  expect(text).toContain('- b.ts is in no report.');
});

it('leaves out reports of files that have changed or are not asked for, and says which are missing', () => {
  const files = new Map(readReport(json));
  const a = 'utils/privacy/a.ts';
  expect(checkReports(files, new Map([[a, source]]))).toEqual({ current: files, missing: [] });
  const changed = new Map([
    ['utils/privacy/b.ts', ''],
    [a, 'one();'],
  ]);
  expect(checkReports(files, changed)).toEqual({
    current: new Map(),
    missing: [
      'utils/privacy/a.ts has changed since its report: run Stryker on it.',
      'utils/privacy/b.ts is in no report: run Stryker on it.',
    ],
  });
  expect(checkReports(files, new Map())).toEqual({ current: new Map(), missing: [] });
});
