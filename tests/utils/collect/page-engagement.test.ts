// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { idleAfterMs } from '@/utils/collect/attention.ts';
import { createEngagementCollector } from '@/utils/collect/page-engagement.ts';
import type { Sighting } from '@/utils/collect/page.ts';
import { fakePage, fakeVisit, forgetPage, runCollector, type FakePage } from './web-page.ts';

type Engagement = Extract<Sighting, { type: 'page.engagement' }>;

let page: FakePage;
let run: ReturnType<typeof runCollector>;
const visit = fakeVisit();
/** The frame of a real page looks at the clock at least this often. */
const wait = (ms: number) => {
  for (let left = ms; left > 0; left -= 60_000) {
    vi.advanceTimersByTime(Math.min(left, 60_000));
    run.attention.read();
  }
};
const said = () => run.emitted.map(({ sighting }) => sighting as Engagement);
const last = () => said().at(-1);
const finish = () => {
  run.collector.report();
  run.collector.end();
};

beforeEach(() => {
  page = fakePage();
  vi.useFakeTimers();
  run = runCollector(createEngagementCollector);
});
afterEach(() => {
  run.stop();
  forgetPage();
});

describe('a look', () => {
  it('is one event with one id, told in fuller and fuller versions while it lasts', () => {
    run.collector.begin(visit);
    for (const ms of [1_000, 9_000, 20_000]) {
      window.dispatchEvent(new Event('keydown'));
      wait(ms);
      run.collector.report();
    }
    expect(new Set(said().map(({ id, at }) => `${id} ${at}`)).size).toBe(1);
    expect(said().map(({ durationMs }) => durationMs)).toEqual([1_000, 10_000, 30_000]);
    for (const { durationMs, metrics } of said())
      expect(metrics).toMatchObject({ focusedMs: durationMs, visibleMs: durationMs, audibleMs: 0 });
  });

  it('is not told again while no time passed, nor in less than a second', () => {
    run.collector.begin(visit);
    wait(999);
    run.collector.report();
    expect(said()).toEqual([]);
    wait(1);
    run.collector.report();
    finish();
    expect(said()).toHaveLength(1);
  });

  it('ends when the page is hidden; the next one is another', () => {
    run.collector.begin(visit);
    wait(5_000);
    page.hide();
    const first = last();
    expect(first).toMatchObject({ durationMs: 5_000 });
    wait(60_000);
    run.collector.report();
    expect(said()).toHaveLength(1);
    page.show();
    wait(3_000);
    page.hide();
    expect(last()).toMatchObject({ durationMs: 3_000 });
    expect(last()?.id).not.toBe(first?.id);
    expect((last()?.at ?? 0) - (first?.at ?? 0)).toBe(65_000);
  });

  it('of a page that opened in the background begins when it is shown', () => {
    page.hide();
    run.collector.begin(visit);
    wait(60_000);
    page.show();
    wait(2_000);
    finish();
    expect(said()).toMatchObject([{ durationMs: 2_000, metrics: { visibleMs: 2_000 } }]);
  });

  it('never happens on a page that is never shown: a visit without attention', () => {
    page.hide();
    run.collector.begin(visit);
    wait(600_000);
    finish();
    expect(said()).toEqual([]);
  });

  it('counts only time with the focus as focused', () => {
    run.collector.begin(visit);
    wait(2_000);
    page.blur();
    wait(3_000);
    page.focus();
    wait(1_000);
    finish();
    expect(last()).toMatchObject({ durationMs: 6_000, metrics: { focusedMs: 3_000, visibleMs: 6_000 } });
  });

  it('belongs to one visit: what comes after the end is said of the next', () => {
    run.collector.begin(visit);
    wait(2_000);
    finish();
    wait(5_000);
    const next = fakeVisit('https://news.example/b');
    run.collector.begin(next);
    wait(3_000);
    finish();
    expect(run.emitted.map((each) => [each.visit, (each.sighting as Engagement).durationMs])).toEqual([
      [visit, 2_000],
      [next, 3_000],
    ]);
  });

  it('is silent after the end', () => {
    run.collector.begin(visit);
    wait(5_000);
    finish();
    page.hide();
    page.show();
    wait(300_000);
    run.collector.report();
    expect(said()).toHaveLength(1);
  });
});

it('an idle page is in focus for half a minute, and again from the next input', () => {
  run.collector.begin(visit);
  wait(3_600_000);
  run.collector.report();
  expect(last()?.metrics).toMatchObject({ focusedMs: idleAfterMs, visibleMs: 3_600_000 });
  window.dispatchEvent(new Event('keydown'));
  wait(10_000);
  run.collector.report();
  expect(last()?.metrics.focusedMs).toBe(idleAfterMs + 10_000);
});

describe('input', () => {
  it.each(['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll', 'touchstart'])(
    'by %s counts as attention',
    (name) => {
      run.collector.begin(visit);
      wait(idleAfterMs);
      window.dispatchEvent(new Event(name));
      wait(10_000);
      finish();
      expect(last()?.metrics.focusedMs).toBe(idleAfterMs + 10_000);
    },
  );

  it('counts only: nothing of it is read, nor of the field it goes to', () => {
    run.collector.begin(visit);
    wait(idleAfterMs);
    const field = document.createElement('input');
    document.body.append(field);
    const event = new KeyboardEvent('keydown', { bubbles: true });
    const read = vi.fn();
    for (const part of ['key', 'code', 'keyCode', 'charCode', 'repeat', 'isComposing', 'clientX', 'data'])
      Object.defineProperty(event, part, { get: read });
    for (const part of ['value', 'innerText', 'textContent', 'name'])
      Object.defineProperty(field, part, { get: read });
    field.dispatchEvent(event);
    wait(10_000);
    finish();
    expect(last()?.metrics.focusedMs).toBe(idleAfterMs + 10_000);
    expect(read).not.toHaveBeenCalled();
  });
});

describe('scrolling', () => {
  const showing = (scrollY: number, height: number) => {
    vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(height);
    vi.stubGlobal('scrollY', scrollY);
    vi.stubGlobal('innerHeight', 500);
  };
  const scrollTo = (scrollY: number, height = 2_000) => {
    showing(scrollY, height);
    window.dispatchEvent(new Event('scroll'));
  };
  const seen = () => {
    wait(1_000);
    run.collector.report();
    return last()?.metrics.maxScroll;
  };

  it('is how far the page was ever seen, as a ratio', () => {
    showing(0, 2_000);
    run.collector.begin(visit);
    expect(seen()).toBe(0.25);
    scrollTo(1_000);
    scrollTo(0);
    expect(seen()).toBe(0.75);
    scrollTo(5_000);
    expect(seen()).toBe(1);
  });

  it('of a page without height is none', () => {
    showing(0, 0);
    run.collector.begin(visit);
    expect(seen()).toBe(0);
  });
});
