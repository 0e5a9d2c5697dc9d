// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { capturedEventSchema, type CapturedEvent } from '@sheaf/protocol/event';
import { idleAfterMs } from '@/utils/collect/attention.ts';
import { createEngagementCollector } from '@/utils/collect/page-engagement.ts';
import { createUuid } from '@/utils/collect/uuid.ts';
import { fakePage, forgetPage, type FakePage } from './web-page.ts';

type Engagement = Extract<CapturedEvent, { type: 'page.engagement' }>;

let page: FakePage;
let emitted: Engagement[];
let collector: ReturnType<typeof createEngagementCollector>;
const visit = { id: createUuid(), url: 'https://news.example/a' };
const wait = (ms: number) => vi.advanceTimersByTime(ms);
const press = (key = 'a') => window.dispatchEvent(new KeyboardEvent('keydown', { key }));

beforeEach(() => {
  page = fakePage();
  vi.useFakeTimers();
  emitted = [];
  collector = createEngagementCollector(window, (event) => emitted.push(event as Engagement));
});
afterEach(() => {
  collector.stop();
  forgetPage();
});

describe('a look', () => {
  it('is one event with one id, told in fuller and fuller versions while it lasts', () => {
    collector.begin(visit);
    for (let second = 0; second < 200; second += 1) {
      press();
      wait(1_000);
    }
    collector.end();
    expect(new Set(emitted.map(({ id, at, visit: of }) => `${id} ${at} ${of}`)).size).toBe(1);
    expect(emitted.map(({ durationMs }) => durationMs)).toEqual([
      1_000, 10_000, 30_000, 90_000, 150_000, 200_000,
    ]);
    for (const event of emitted) {
      const { durationMs, metrics } = event;
      expect(metrics).toMatchObject({ focusedMs: durationMs, visibleMs: durationMs });
      expect(capturedEventSchema.safeParse(event).success).toBe(true);
    }
  });

  it('shorter than a second is not worth a line', () => {
    collector.begin(visit);
    wait(999);
    collector.report();
    collector.end();
    expect(emitted).toEqual([]);
  });

  it('ends when the page is hidden; the next one is another', () => {
    collector.begin(visit);
    wait(5_000);
    page.hide();
    const [first, ...others] = [...new Set(emitted.map(({ id }) => id))];
    expect(others).toEqual([]);
    expect(emitted.at(-1)).toMatchObject({ durationMs: 5_000 });

    const before = emitted.length;
    wait(60_000);
    expect(emitted).toHaveLength(before);
    page.show();
    wait(3_000);
    page.hide();
    const second = emitted.at(-1)!;
    expect(second.id).not.toBe(first);
    expect(second).toMatchObject({ visit: visit.id, durationMs: 3_000 });
    expect(second.at - emitted[0]!.at).toBe(65_000);
  });

  it('of a page that opened in the background begins when it is shown', () => {
    page.hide();
    collector.begin(visit);
    wait(60_000);
    expect(emitted).toEqual([]);
    page.show();
    wait(2_000);
    collector.end();
    expect(emitted.at(-1)).toMatchObject({ durationMs: 2_000, metrics: { visibleMs: 2_000 } });
  });

  it('counts only time with the focus as focused', () => {
    collector.begin(visit);
    wait(2_000);
    page.blur();
    wait(3_000);
    page.focus();
    wait(1_000);
    collector.end();
    expect(emitted.at(-1)).toMatchObject({
      durationMs: 6_000,
      metrics: { focusedMs: 3_000, visibleMs: 6_000 },
    });
  });

  it('belongs to one visit: what comes after the end is said of the next', () => {
    collector.begin(visit);
    wait(2_000);
    collector.end();
    wait(5_000);
    const next = { id: createUuid(), url: 'https://news.example/b' };
    collector.begin(next);
    wait(3_000);
    collector.end();
    expect(emitted.at(-1)).toMatchObject({ visit: next.id, url: next.url, durationMs: 3_000 });
    expect(emitted.filter((event) => event.visit === visit.id).at(-1)).toMatchObject({ durationMs: 2_000 });
  });

  it('is silent after the end', () => {
    collector.begin(visit);
    wait(5_000);
    collector.end();
    const before = emitted.length;
    page.hide();
    page.show();
    press();
    wait(300_000);
    collector.report();
    expect(emitted).toHaveLength(before);
  });
});

describe('an idle page', () => {
  it('falls silent, and speaks again at the next input', () => {
    collector.begin(visit);
    wait(3_600_000);
    const before = emitted.length;
    expect(before).toBeLessThan(8);
    expect(emitted.at(-1)?.metrics.focusedMs).toBe(idleAfterMs);
    press();
    wait(60_000);
    expect(emitted.length).toBeGreaterThan(before);
    expect(emitted.at(-1)?.metrics.focusedMs).toBeGreaterThan(idleAfterMs);
    expect(emitted.at(-1)?.id).toBe(emitted[0]?.id);
  });

  it('keeps no timer', () => {
    collector.begin(visit);
    wait(3_600_000);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('input', () => {
  it.each(['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll', 'touchstart'])(
    'by %s counts as attention',
    (name) => {
      collector.begin(visit);
      wait(idleAfterMs);
      window.dispatchEvent(new Event(name));
      wait(10_000);
      collector.end();
      expect(emitted.at(-1)?.metrics.focusedMs).toBe(idleAfterMs + 10_000);
    },
  );

  it('counts only: nothing of it is read, nor of the field it goes to', () => {
    collector.begin(visit);
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
    collector.end();
    expect(emitted.at(-1)?.metrics.focusedMs).toBe(idleAfterMs + 10_000);
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

  it('is how far the page was ever seen, as a ratio', () => {
    showing(0, 2_000);
    collector.begin(visit);
    wait(1_000);
    expect(emitted.at(-1)?.metrics.maxScroll).toBe(0.25);
    scrollTo(1_000);
    scrollTo(0);
    wait(9_000);
    expect(emitted.at(-1)?.metrics.maxScroll).toBe(0.75);
    scrollTo(9_000);
    collector.end();
    expect(emitted.at(-1)?.metrics.maxScroll).toBe(1);
  });

  it('begins anew with every look', () => {
    collector.begin(visit);
    scrollTo(1_500);
    wait(2_000);
    page.hide();
    showing(0, 2_000);
    page.show();
    wait(2_000);
    collector.end();
    expect(emitted.at(-1)?.metrics.maxScroll).toBe(0.25);
  });

  it('of a page without height is nothing', () => {
    showing(0, 0);
    collector.begin(visit);
    wait(1_000);
    expect(emitted.at(-1)?.metrics.maxScroll).toBe(0);
  });
});

it('a page with a password field is looked at without a word, also when it appears later', () => {
  collector.begin(visit);
  document.body.innerHTML = '<input type="password">';
  wait(60_000);
  collector.end();
  expect(emitted).toEqual([]);
});
