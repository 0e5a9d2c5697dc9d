// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { capturedEventSchema, type CapturedEvent } from '@sheaf/protocol/event';
import { createPageVisitCollector } from '@/utils/collect/page-visit.ts';
import { createUuid } from '@/utils/collect/uuid.ts';
import { fakePage, forgetPage } from './web-page.ts';

let emitted: CapturedEvent[];
let collector: ReturnType<typeof createPageVisitCollector>;
const visit = () => ({ id: createUuid(), url: 'https://news.example/a?x#y' });

beforeEach(() => {
  fakePage();
  vi.useFakeTimers({ now: 1_790_000_000_000 });
  emitted = [];
  collector = createPageVisitCollector(window, (event) => emitted.push(event), 400);
});
afterEach(forgetPage);

describe('a page visit', () => {
  it('says address, title, moment and how it was reached, at once', () => {
    document.title = 'The news';
    const one = visit();
    collector.begin(one, 'reload');
    expect(emitted).toEqual([
      {
        v: 1,
        id: expect.any(String) as string,
        type: 'page.visit',
        at: 1_790_000_000_000,
        visit: one.id,
        url: 'https://news.example/a?x#y',
        title: 'The news',
        context: { transition: 'reload' },
        source: { collector: 'page-visit', version: 1, confidence: 'observed' },
      },
    ]);
    expect(capturedEventSchema.safeParse(emitted[0]).success).toBe(true);
  });

  it('is said once', () => {
    collector.begin(visit(), 'navigate');
    collector.flush();
    vi.advanceTimersByTime(10_000);
    expect(emitted).toHaveLength(1);
  });

  it('cuts a title that nobody reads to its end', () => {
    document.title = 'a'.repeat(5_000);
    collector.begin(visit(), 'navigate');
    expect(emitted[0]).toMatchObject({ title: 'a'.repeat(300) });
    expect(capturedEventSchema.safeParse(emitted[0]).success).toBe(true);
  });

  it('within a page waits for the title of the new one, but counts from when it began', () => {
    document.title = 'The old one';
    collector.begin(visit(), 'in-page');
    vi.advanceTimersByTime(399);
    expect(emitted).toEqual([]);
    document.title = 'The new one';
    vi.advanceTimersByTime(1);
    expect(emitted).toMatchObject([{ title: 'The new one', at: 1_790_000_000_000 }]);
  });

  it('within a page is said early when the page is left, and not twice', () => {
    document.title = 'The old one';
    collector.begin(visit(), 'in-page');
    collector.flush();
    expect(emitted).toMatchObject([{ title: 'The old one' }]);
    vi.advanceTimersByTime(10_000);
    collector.flush();
    expect(emitted).toHaveLength(1);
  });

  it('is not said of a page that turned out to have a password field', () => {
    collector.begin(visit(), 'in-page');
    document.body.innerHTML = '<input type="password">';
    vi.advanceTimersByTime(10_000);
    collector.begin(visit(), 'navigate');
    expect(emitted).toEqual([]);
  });
});
