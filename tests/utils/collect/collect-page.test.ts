// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Category } from '@sheaf/protocol/category';
import { capturedEventSchema, type CapturedEvent } from '@sheaf/protocol/event';
import { collectPage, type CollectedPage, type CollectOptions } from '@/utils/collect/collect-page.ts';
import { createLinkClickCollector } from '@/utils/collect/link-click.ts';
import { createEngagementCollector } from '@/utils/collect/page-engagement.ts';
import { createPageVisitCollector } from '@/utils/collect/page-visit.ts';
import type { CreateCollector } from '@/utils/collect/page.ts';
import { fakePage, forgetPage, type FakePage } from './web-page.ts';

let page: FakePage;
let collected: CollectedPage;
let messages: CapturedEvent[][];

beforeEach(() => {
  page = fakePage();
  page.loadedBy('navigate');
  vi.useFakeTimers();
  messages = [];
});
afterEach(() => {
  collected.stop();
  forgetPage();
});

const collectors: Partial<Record<Category, CreateCollector[]>> = {
  browsing: [createPageVisitCollector],
  engagement: [createEngagementCollector, createLinkClickCollector],
};

interface Options extends Partial<Omit<CollectOptions, 'send' | 'collectors'>> {
  categories?: Category[];
  answer?: Awaited<ReturnType<CollectOptions['send']>>;
}

function collect({ answer = 'stored', categories = ['browsing', 'engagement'], ...more }: Options = {}) {
  const send: CollectOptions['send'] = async (events) => {
    messages.push([...events]);
    return answer;
  };
  const started = categories.flatMap((category) => collectors[category] ?? []);
  collected = collectPage(window, { send, collectors: started, ...more });
}

const told = () => messages.flat().map(({ type, url }) => `${type} ${url.slice(location.origin.length)}`);
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const press = () => window.dispatchEvent(new Event('keydown'));

describe('a page', () => {
  it('is told as a visit and a look, in messages the background understands', async () => {
    collect();
    await wait(12_000);
    page.leave();
    await wait(2_000);
    expect(new Set(told())).toEqual(new Set(['page.visit /', 'page.engagement /']));
    const [visit] = messages.flat();
    for (const event of messages.flat()) {
      expect(event.visit).toBe(visit?.visit);
      expect(capturedEventSchema.safeParse(event).success).toBe(true);
    }
    expect(visit?.source).toEqual({ collector: 'page-visit', version: 1, confidence: 'observed' });
  });

  it('is told in one message a checkpoint, whatever happens in between', async () => {
    document.body.innerHTML = '<a href="https://other.example/">there</a>';
    document.body.addEventListener('click', (event) => event.preventDefault());
    collect();
    await wait(1_000);
    expect(messages).toHaveLength(1);
    for (let click = 0; click < 20; click += 1) document.querySelector('a')?.click();
    await wait(8_900);
    expect(messages).toHaveLength(1);
    await wait(100);
    expect(messages).toHaveLength(2);
    expect(told().filter((line) => line.startsWith('link.click'))).toHaveLength(20);
    for (let second = 0; second < 200; second += 1) {
      press();
      await wait(1_000);
    }
    // At 30 s, and each minute after.
    expect(messages).toHaveLength(6);
  });

  it('is told of what the member opted in to and of nothing else', async () => {
    const types = async (categories: Category[]) => {
      messages = [];
      collect({ categories });
      await wait(2_000);
      collected.stop();
      return new Set(messages.flat().map(({ type }) => type));
    };
    expect(await types(['browsing'])).toEqual(new Set(['page.visit']));
    expect(await types(['engagement'])).toEqual(new Set(['page.engagement']));
  });

  it('that navigates within itself is told as two visits, each with its own look', async () => {
    collect();
    await wait(3_000);
    page.goTo('/next');
    await wait(3_000);
    page.leave();
    await wait(2_000);
    expect([...new Set(told())]).toEqual([
      'page.visit /',
      'page.engagement /',
      'page.visit /next',
      'page.engagement /next',
    ]);
    const visits = new Set(messages.flat().map(({ url, visit }) => `${url} ${visit}`));
    expect(visits.size).toBe(2);
  });

  it('that is left at once is told without waiting', async () => {
    collect();
    page.leave();
    expect(told()).toEqual(['page.visit /']);
  });

  it('that is hidden tells what waits, for it may never be shown again', async () => {
    collect();
    page.hide();
    expect(told()).toEqual(['page.visit /']);
  });

  it('that is never shown is told as a visit, and keeps no timer', async () => {
    page.hide();
    collect();
    await wait(600_000);
    expect(told()).toEqual(['page.visit /']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that is hidden keeps no timer', async () => {
    collect();
    await wait(2_000);
    page.hide();
    await wait(2_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells before it is left, where messages of a page being unloaded are lost', async () => {
    collect({ leavingEvent: 'beforeunload' });
    await wait(500);
    page.goTo('/next');
    messages = [];
    window.dispatchEvent(new Event('beforeunload'));
    expect(told()).toContain('page.visit /next');
  });

  it('tells when a link is pressed, so that the background is awake when it is followed', async () => {
    document.body.innerHTML = '<a href="https://other.example/"><b>there</b></a>';
    collect();
    await wait(5_000);
    const before = messages.length;
    document.querySelector('b')?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect(messages.length).toBe(before + 1);
    expect(messages.at(-1)).toMatchObject([{ type: 'page.engagement', durationMs: 5_000 }]);
  });

  it('on which nothing happens says nothing, but does not take a night for time', async () => {
    collect();
    await wait(120_000);
    const before = messages.length;
    await wait(300_000);
    expect(messages).toHaveLength(before);
    vi.setSystemTime(Date.now() + 8 * 3_600_000);
    press();
    await wait(60_000);
    const { durationMs } = messages.flat().at(-1) as { durationMs: number };
    expect(durationMs).toBeLessThanOrEqual(480_000);
  });
});

describe('nothing is collected', () => {
  /** What a page is told of that does everything a page can do. */
  const toldOfAll = async () => {
    collect();
    await wait(60_000);
    page.goTo('/next');
    page.hide();
    page.show();
    await wait(60_000);
    page.leave();
    await wait(60_000);
    return told();
  };

  it.each([
    '<form><input name="user"><input type="password"></form>',
    '<meta name="rating" content="adult">',
    '<meta name="rating" content="RTA-5042-1996-1400-1577-RTA">',
    '<meta name="rating" content="mature">',
    '<meta http-equiv="Request-OTR" content="1">',
  ])('on a page with %s', async (html) => {
    document.body.innerHTML = html;
    expect(await toldOfAll()).toEqual([]);
  });

  it('on a document that is no web page', async () => {
    vi.spyOn(document, 'contentType', 'get').mockReturnValue('application/pdf');
    expect(await toldOfAll()).toEqual([]);
  });

  it('in a frame', async () => {
    vi.spyOn(document, 'defaultView', 'get').mockReturnValue({ top: {} } as unknown as typeof window);
    expect(await toldOfAll()).toEqual([]);
  });

  it('any more, once the background wants nothing of this page', async () => {
    collect({ answer: 'stop' });
    await wait(2_000);
    expect(messages).toHaveLength(1);
    page.goTo('/next');
    await wait(60_000);
    page.hide();
    page.leave();
    page.comeBack();
    await wait(60_000);
    expect(messages).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
    expect(page.isWatched()).toBe(false);
  });

  it('any more, once stopped', async () => {
    collect();
    collected.stop();
    page.goTo('/next');
    page.hide();
    await wait(60_000);
    expect(messages).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    expect(page.isWatched()).toBe(false);
  });
});

describe('while a password field is on the page', () => {
  const addPassword = () => {
    document.body.innerHTML = '<input type="password">';
    document.querySelector('input')?.dispatchEvent(new Event('focusin', { bubbles: true }));
  };

  it('nothing is measured; before and after, what was before and after', async () => {
    collect();
    await wait(10_000);
    addPassword();
    await wait(50_000);
    document.body.replaceChildren();
    press();
    await wait(120_000);
    press();
    await wait(60_000);
    page.leave();
    const looks = new Map<string, number>();
    for (const event of messages.flat())
      if (event.type === 'page.engagement') looks.set(event.id, event.durationMs);
    const [before = 0, after = 0] = looks.values();
    expect(looks.size).toBe(2);
    expect(before).toBe(10_000);
    expect(after).toBeLessThanOrEqual(180_000);
    expect(told().filter((line) => line.startsWith('page.visit'))).toHaveLength(1);
  });

  it('what it came with is visited once it is gone', async () => {
    addPassword();
    collect();
    await wait(5_000);
    expect(told()).toEqual([]);
    document.body.replaceChildren();
    page.goTo('/inside');
    await wait(2_000);
    expect(told()).toContain('page.visit /inside');
  });
});

describe('collectors that take over', () => {
  it('go on with the visit and do not tell it twice', async () => {
    collect();
    await wait(2_000);
    const before = collected.handOver();
    expect(before).toBeDefined();
    collect(before ? { before } : {});
    await wait(2_000);
    page.leave();
    expect(told().filter((line) => line.startsWith('page.visit'))).toHaveLength(1);
    expect(new Set(messages.flat().map(({ visit }) => visit)).size).toBe(1);
  });
});

it('a page that nobody answers keeps what it saw and tells it again, the same', async () => {
  collect({ answer: 'unanswered' });
  await wait(10_000);
  const ids = new Set(messages.flat().map(({ id }) => id));
  expect(messages.length).toBeGreaterThan(1);
  expect(ids.size).toBe(2);
  for (const message of messages)
    expect(message.map(({ id }) => id)).toEqual([...ids].slice(0, message.length));
});
