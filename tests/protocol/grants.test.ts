import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { consentSchema, isCovered, type ConsentGrant } from '@sheaf/protocol/consent';
import { continueGrants, currentGrants, toFullMinute, type WantedGrant } from '@sheaf/protocol/grants';

const sites = ['a.example', 'b.example', 'c.example'];
const siteRule = fc.record({
  rule: fc.constantFrom('all-except' as const, 'only' as const),
  sites: fc.uniqueArray(fc.constantFrom(...sites), { maxLength: 3 }),
});
const wantedGrant: fc.Arbitrary<WantedGrant> = fc
  .record({
    category: fc.constantFrom('browsing' as const, 'engagement' as const),
    purposes: fc.uniqueArray(fc.constantFrom('research' as const, 'insights' as const), { minLength: 1 }),
    sites: siteRule,
    expiresAt: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
  })
  .map(({ expiresAt, ...rest }) => ({ ...rest, ...(expiresAt !== undefined && { expiresAt }) }));
const oncePerCategory = fc.uniqueArray(wantedGrant, {
  minLength: 1,
  maxLength: 2,
  selector: ({ category }) => category,
});
/** Agreements one after the other, each with the moment it was given. */
const histories = fc
  .array(fc.record({ wanted: oncePerCategory, after: fc.integer({ min: 1, max: 4 }) }), {
    minLength: 2,
    maxLength: 5,
  })
  .map((steps) => {
    let at = 0;
    return steps.map(({ wanted, after }) => ({ wanted, from: (at += after) }));
  });
const event = (at: number, site: string) => ({
  type: 'page.visit' as const,
  at,
  site,
  context: {},
});

const agree = (history: readonly { wanted: WantedGrant[]; from: number }[]) =>
  history.map(({ wanted, from }, step) => {
    const before = history.slice(0, step);
    let grants: ConsentGrant[] = [];
    for (const each of [...before, { wanted, from }]) grants = continueGrants(grants, each.wanted, each.from);
    return { grants, wanted, from };
  });

describe('an agreement that takes the place of another', () => {
  it('covers nothing from before it that each agreement since did not cover when it happened', () => {
    fc.assert(
      fc.property(histories, fc.nat(25), fc.constantFrom(...sites), (history, at, site) => {
        const agreements = agree(history);
        const last = agreements.at(-1)!;
        const covering = last.grants.filter((grant) => isCovered({ grants: [grant] }, event(at, site), at));
        // The one that stood when it happened, and all that came after it.
        const first = agreements.findLastIndex(({ from }) => from <= at);
        const concerned = agreements.slice(Math.max(first, 0));
        for (const grant of covering) {
          expect(first).toBeGreaterThanOrEqual(0);
          for (const purpose of grant.purposes) {
            for (const { wanted } of concerned) {
              const allowing = wanted.filter(({ purposes }) => purposes.includes(purpose));
              expect(isCovered({ grants: allowing }, event(at, site), at)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('covers all that is wanted from its own moment on, and what goes on as it was', () => {
    fc.assert(
      fc.property(histories, fc.nat(25), fc.constantFrom(...sites), (history, at, site) => {
        const { grants, wanted, from } = agree(history).at(-1)!;
        const isWanted = isCovered({ grants: wanted }, event(at, site), at);
        if (at >= from) expect(isCovered({ grants }, event(at, site), at)).toBe(isWanted);
        const again = continueGrants(grants, currentGrants(grants), from + 1);
        expect(isCovered({ grants: again }, event(at, site), at)).toBe(
          isCovered({ grants }, event(at, site), at),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('begins anew under other terms', () => {
    fc.assert(
      fc.property(oncePerCategory, oncePerCategory, (before, wanted) => {
        const grants = continueGrants(before, wanted, 60_000, true);
        expect(grants).toEqual(wanted.map((grant) => ({ ...grant, from: 60_000 })));
      }),
    );
  });

  it('stays small and in form, however often it changes', () => {
    const all = { rule: 'all-except' as const, sites: [] as string[] };
    let grants: ConsentGrant[] = [{ category: 'browsing', purposes: ['research'], sites: all }];
    for (let i = 1; i < 60; i += 1) {
      const purposes: ConsentGrant['purposes'] = i % 2 ? ['research', 'insights'] : ['insights', 'train-ai'];
      const list = Array.from({ length: 150 }, (_, n) => `${i}-${n}.example`);
      const rule = { rule: 'all-except' as const, sites: i % 3 ? list : [] };
      grants = continueGrants(
        grants,
        [{ category: 'browsing', purposes, sites: rule, expiresAt: 1e12 - i }],
        i * 60_000,
      );
      const consent = {
        v: 1,
        typ: 'sheaf.consent',
        aud: 'did:web:u.example',
        manifest: { record: 'b'.repeat(59), version: 1 },
        givenAt: i,
        grants,
      };
      expect(consentSchema.safeParse(consent).success).toBe(true);
      expect(JSON.stringify(consent).length).toBeLessThan(30_000);
      expect(currentGrants(grants)).toMatchObject([{ purposes, sites: rule }]);
    }
  });
});

it.each([
  [0, 0],
  [1, 60_000],
  [60_000, 60_000],
  [60_001, 120_000],
])('the first full minute not before %d is %d', (at, minute) => {
  expect(toFullMinute(at)).toBe(minute);
});
