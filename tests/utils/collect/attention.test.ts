import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createAttentionMeter, idleAfterMs } from '@/utils/collect/attention.ts';

const change = fc.record({ visible: fc.boolean(), focused: fc.boolean() });
const step = fc.record({
  wait: fc.integer({ min: -5_000, max: 120_000 }),
  act: fc.oneof(fc.constant('input' as const), fc.constant('read' as const), change),
});

describe('attention meter', () => {
  it('focused ≤ visible ≤ duration, for any sequence and a clock that may jump back', () => {
    fc.assert(
      fc.property(change, fc.array(step, { maxLength: 40 }), (initial, steps) => {
        let clock = 1_000;
        const meter = createAttentionMeter(() => clock, initial);
        const readings = [];
        for (const { wait, act } of steps) {
          clock += wait;
          if (act === 'input') meter.input();
          else if (act === 'read') {
            readings.push(meter.read());
            meter.restart();
          } else meter.change(act);
        }
        readings.push(meter.read());
        for (const { durationMs, visibleMs, focusedMs } of readings) {
          expect(focusedMs).toBeGreaterThanOrEqual(0);
          expect(focusedMs).toBeLessThanOrEqual(visibleMs + 1);
          expect(visibleMs).toBeLessThanOrEqual(durationMs + 1);
        }
        const elapsed = steps.reduce((sum, { wait }) => sum + Math.max(0, wait), 0);
        expect(readings.reduce((sum, { durationMs }) => sum + durationMs, 0)).toBeLessThanOrEqual(
          elapsed + readings.length,
        );
      }),
    );
  });

  it('stops counting focus when there was no input for a while', () => {
    let clock = 0;
    const meter = createAttentionMeter(() => clock, { visible: true, focused: true });
    clock = 10 * 60_000;
    expect(meter.read()).toEqual({ durationMs: clock, visibleMs: clock, focusedMs: idleAfterMs });
    meter.restart();
    meter.input();
    clock += 5_000;
    expect(meter.read()).toMatchObject({ focusedMs: 5_000 });
  });

  it('counts nothing in the background', () => {
    let clock = 0;
    const meter = createAttentionMeter(() => clock, { visible: false, focused: false });
    clock = 60_000;
    expect(meter.read()).toEqual({ durationMs: 60_000, visibleMs: 0, focusedMs: 0 });
  });
});
