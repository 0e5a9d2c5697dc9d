import { describe, expect, it } from 'vitest';

import { faultGroups } from '../../scripts/faults/groups/all.ts';
import { playFaults } from '../../scripts/faults/play.ts';

/** Some of each kind; `npm run prove` plays all of them. */
const chosen = {
  Chromium: ['portal', 'answer-lost', 'receipt-cut', 'duplicate', 'reordered', 'status-500'],
  Firefox: ['answer-lost'],
} as const;

describe.each(['Chromium', 'Firefox'] as const)('in %s', (browser) => {
  it('loses nothing and doubles nothing, whatever goes wrong', async () => {
    const faults = faultGroups
      .flatMap((group) => group.faults)
      .filter(({ name }) => (chosen[browser] as readonly string[]).includes(name));
    expect(faults).toHaveLength(chosen[browser].length);
    const outcomes = await playFaults(
      faults,
      browser,
      { kills: 2, runMs: 10_000, steps: [], seed: 1 },
      () => {},
    );
    const short = outcomes.map(({ fault, browser: _browser, seconds: _seconds, ...rest }) => ({
      fault: fault.name,
      ...rest,
    }));
    expect(short).toEqual(
      faults.map(({ name, expected }) => ({
        fault: name,
        seen: expected,
        more: expect.any(String),
        wrong: [],
        lost: 0,
        doubled: 0,
        isExpected: true,
      })),
    );
  });
});
