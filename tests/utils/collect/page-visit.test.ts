// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createPageVisitCollector } from '@/utils/collect/page-visit.ts';
import { fakePage, fakeVisit, forgetPage, runCollector, type FakePage } from './web-page.ts';

let page: FakePage;
let run: ReturnType<typeof runCollector>;
const inPage = () => ({ ...fakeVisit(), reached: { transition: 'link', inPage: true } as const });

beforeEach(() => {
  page = fakePage();
  vi.useFakeTimers({ now: 1_790_000_000_000 });
  run = runCollector(createPageVisitCollector);
});
afterEach(() => {
  run.stop();
  forgetPage();
});

describe('a page visit', () => {
  it('says title, moment and how it was reached, at once', () => {
    document.title = 'The news';
    const visit = fakeVisit();
    run.collector.begin(visit);
    expect(run.emitted).toEqual([
      {
        visit,
        sighting: {
          at: 1_790_000_000_000,
          type: 'page.visit',
          title: 'The news',
          context: { transition: 'link', referrer: 'https://search.example/' },
        },
      },
    ]);
  });

  it('is said once, however often its page is looked at again', () => {
    const visit = fakeVisit();
    for (let time = 0; time < 3; time += 1) {
      run.collector.begin(visit);
      run.collector.report();
      vi.advanceTimersByTime(10_000);
      run.collector.end();
    }
    expect(run.emitted).toHaveLength(1);
  });

  it('that was said by collectors before these is not said again', () => {
    run.collector.begin({ ...fakeVisit(), isKnown: true });
    run.collector.report();
    expect(run.emitted).toEqual([]);
  });

  it('cuts a title that nobody reads to its end', () => {
    document.title = 'a'.repeat(5_000);
    run.collector.begin(fakeVisit());
    expect(run.emitted[0]?.sighting).toMatchObject({ title: 'a'.repeat(300) });
  });

  it('within a page waits for the title of the new one, but counts from when it began', () => {
    document.title = 'The old one';
    run.collector.begin(inPage());
    vi.advanceTimersByTime(399);
    expect(run.emitted).toEqual([]);
    document.title = 'The new one';
    vi.advanceTimersByTime(1);
    expect(run.emitted[0]?.sighting).toMatchObject({ title: 'The new one', at: 1_790_000_000_000 });
  });

  it('within a page is said early when the page is left, and not twice', () => {
    document.title = 'The old one';
    run.collector.begin(inPage());
    run.collector.report();
    expect(run.emitted[0]?.sighting).toMatchObject({ title: 'The old one' });
    vi.advanceTimersByTime(10_000);
    run.collector.report();
    expect(run.emitted).toHaveLength(1);
  });

  it('within a hidden page sets no timer', () => {
    page.hide();
    run.collector.begin(inPage());
    expect(run.emitted).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that ended unsaid stays so', () => {
    run.collector.begin(inPage());
    run.collector.end();
    vi.advanceTimersByTime(10_000);
    expect(run.emitted).toEqual([]);
  });
});
