import { describe, expect, it } from 'vitest';

import { faultGroups } from '../../scripts/faults/groups/all.ts';
import { playFaults } from '../../scripts/faults/play.ts';

/** Some of each kind; `npm run prove` plays all of them, and more often. */
const chosen = {
  Chromium: [
    'status-500',
    'poison-413',
    'answer-lost',
    'duplicate',
    'reordered',
    'receipt-made-up-key',
    'clock-ahead-capture',
    'deleted-sent',
    'stopped-delivering',
    'browser-killed',
    'union-killed',
  ],
  Firefox: ['answer-lost', 'stopped-at-moments'],
} as const;
const extent = { kills: 2, runMs: 5_000, steps: [3, 6, 11, 17], seed: 20_261 };

describe.each(['Chromium', 'Firefox'] as const)('in %s', (browser) => {
  it('nothing is lost and nothing is doubled, whatever goes wrong', async () => {
    const names: readonly string[] = chosen[browser];
    const faults = faultGroups.flatMap((group) => group.faults).filter(({ name }) => names.includes(name));
    expect(faults).toHaveLength(names.length);
    const outcomes = await playFaults(faults, browser, extent, () => {});
    const seen = outcomes.map(({ more: _more, seconds: _seconds, ...rest }) => rest);
    expect(seen).toEqual(
      faults.map(({ name, expected }) => ({
        fault: name,
        expected,
        browser,
        seen: expected,
        wrong: [],
        lost: 0,
        doubled: 0,
        isExpected: true,
      })),
    );
  });
});
