import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  createAttentionMeter,
  idleAfterMs,
  longestGapMs,
  type Attention,
  type PageState,
} from '@/utils/collect/attention.ts';

const lookedAt: PageState = { visible: true, focused: true, audible: false, watching: false };

describe('attention meter', () => {
  it('stops counting focus when there was no input for a while', () => {
    let clock = 0;
    const meter = createAttentionMeter(() => clock, lookedAt);
    clock = 60_000;
    expect(meter.read()).toEqual({
      durationMs: 60_000,
      visibleMs: 60_000,
      focusedMs: idleAfterMs,
      audibleMs: 0,
    });
    meter.input();
    clock += 5_000;
    expect(meter.read()).toMatchObject({ focusedMs: idleAfterMs + 5_000 });
  });

  it('goes on counting focus without input while something in view plays', () => {
    let clock = 0;
    const meter = createAttentionMeter(() => clock, { ...lookedAt, audible: true, watching: true });
    for (let minute = 0; minute < 60; minute += 1) {
      clock += 60_000;
      meter.read();
    }
    expect(meter.read()).toMatchObject({ focusedMs: 3_600_000, audibleMs: 3_600_000 });
    meter.change({ ...lookedAt, visible: false, audible: true });
    clock += 60_000;
    expect(meter.read()).toMatchObject({ focusedMs: 3_600_000, visibleMs: 3_600_000, audibleMs: 3_660_000 });
  });

  it('counts nothing in the background', () => {
    let clock = 0;
    const meter = createAttentionMeter(() => clock, { ...lookedAt, visible: false, focused: false });
    clock = 60_000;
    expect(meter.read()).toEqual({ durationMs: 60_000, visibleMs: 0, focusedMs: 0, audibleMs: 0 });
  });

  it('counts nothing of a night’s sleep, on systems whose clock goes on meanwhile', () => {
    let clock = 0;
    const meter = createAttentionMeter(() => clock, { ...lookedAt, watching: true, audible: true });
    clock = 10_000;
    meter.read();
    clock += 8 * 3_600_000;
    meter.input();
    clock += 1_000;
    expect(meter.read()).toEqual({
      durationMs: 11_000,
      visibleMs: 11_000,
      focusedMs: 11_000,
      audibleMs: 11_000,
    });
  });
});

/**
 * A desk with several windows and tabs, as a browser keeps it: at most one window has the focus, one tab of each window
 * is shown. Each tab has a meter; time passes for all of them, and sometimes the computer sleeps.
 */
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('wait' as const),
      ms: fc.integer({ min: 0, max: longestGapMs }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('input' as const), tab: fc.nat(5) }) },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('focus' as const), window: fc.integer({ min: -1, max: 2 }) }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('show' as const), tab: fc.nat(5) }) },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('play' as const), tab: fc.nat(5), on: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('minimize' as const), window: fc.nat(2) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('sleep' as const),
      hours: fc.integer({ min: 1, max: 12 }),
      counts: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('jumpBack' as const), ms: fc.nat(100_000) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('crash' as const), tab: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('read' as const), tab: fc.nat(5) }) },
);

describe('over any sequence of events on six tabs in three windows', () => {
  it('focused ≤ visible ≤ lifetime, and all focused time together ≤ the time awake', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let clock = 1_000;
        let awakeMs = 0;
        let focusedWindow = 0;
        const shown = [0, 2, 4];
        const minimized = new Set<number>();
        const playing = new Set<number>();
        const windowOf = (tab: number) => Math.floor(tab / 2);
        const stateOf = (tab: number): PageState => {
          const visible = shown[windowOf(tab)] === tab && !minimized.has(windowOf(tab));
          return {
            visible,
            focused: focusedWindow === windowOf(tab) && visible,
            audible: playing.has(tab),
            watching: playing.has(tab) && visible,
          };
        };
        const start = (tab: number) => ({
          meter: createAttentionMeter(() => clock, stateOf(tab)),
          since: awakeMs,
        });
        const tabs = Array.from({ length: 6 }, (_, tab) => start(tab));
        /** What crashed tabs had said last. */
        let lostFocusMs = 0;
        const settle = () => tabs.forEach(({ meter }, tab) => meter.change(stateOf(tab)));
        const check = ({ durationMs, visibleMs, focusedMs, audibleMs }: Attention, sinceMs: number) => {
          expect(focusedMs).toBeGreaterThanOrEqual(0);
          expect(focusedMs).toBeLessThanOrEqual(visibleMs);
          expect(visibleMs).toBeLessThanOrEqual(durationMs);
          expect(audibleMs).toBeLessThanOrEqual(durationMs);
          expect(durationMs).toBeLessThanOrEqual(awakeMs - sinceMs);
        };
        for (const each of steps) {
          switch (each.act) {
            case 'wait':
              clock += each.ms;
              awakeMs += each.ms;
              break;
            case 'input':
              if (stateOf(each.tab).focused) tabs[each.tab]?.meter.input();
              break;
            case 'focus':
              focusedWindow = each.window;
              break;
            case 'show':
              shown[windowOf(each.tab)] = each.tab;
              break;
            case 'play':
              if (each.on) playing.add(each.tab);
              else playing.delete(each.tab);
              break;
            case 'minimize':
              if (!minimized.delete(each.window)) minimized.add(each.window);
              break;
            case 'sleep':
              // Some systems stop the monotonic clock, others let it run on.
              if (each.counts) clock += each.hours * 3_600_000;
              break;
            case 'jumpBack':
              clock -= each.ms;
              break;
            case 'crash': {
              lostFocusMs += tabs[each.tab]?.meter.read().focusedMs ?? 0;
              playing.delete(each.tab);
              tabs[each.tab] = start(each.tab);
              break;
            }
            case 'read': {
              const tab = tabs[each.tab];
              if (tab) check(tab.meter.read(), tab.since);
            }
          }
          if (each.act !== 'jumpBack') settle();
        }
        for (const { meter, since } of tabs) check(meter.read(), since);
        const focusedMs = tabs.reduce((sum, { meter }) => sum + meter.read().focusedMs, lostFocusMs);
        expect(focusedMs).toBeLessThanOrEqual(awakeMs);
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);
});
