// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { capturedEventSchema, type CapturedEvent } from '@sheaf/protocol/event';
import { collectPage, type CollectOptions } from '@/utils/collect/collect-page.ts';
import type { Stop } from '@/utils/collect/page.ts';
import { fakePage, forgetPage, type FakePage } from './web-page.ts';

let page: FakePage;
let stop: Stop;
let messages: CapturedEvent[][];

beforeEach(() => {
  page = fakePage();
  page.loadedBy('navigate');
  vi.useFakeTimers();
  messages = [];
});
afterEach(() => {
  stop();
  forgetPage();
});

function collect(
  answer: Awaited<ReturnType<CollectOptions['send']>> = 'stored',
  leavingEvent?: 'beforeunload',
) {
  const send: CollectOptions['send'] = async (events) => {
    messages.push([...events]);
    return answer;
  };
  stop = collectPage(window, leavingEvent ? { send, leavingEvent } : { send });
}

const told = () => messages.flat().map(({ type, url }) => `${type} ${url.slice(location.origin.length)}`);
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

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

  it('tells before it is left, where messages of a page being unloaded are lost', async () => {
    collect('stored', 'beforeunload');
    await wait(500);
    page.goTo('/next');
    messages = [];
    window.dispatchEvent(new Event('beforeunload'));
    expect(told()).toContain('page.visit /next');
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

  it('on a page with a password field', async () => {
    document.body.innerHTML = '<form><input name="user"><input type="password"></form>';
    expect(await toldOfAll()).toEqual([]);
  });

  it('on a page that began with a password field, also once that is gone', async () => {
    document.body.innerHTML = '<input type="password">';
    collect();
    document.body.replaceChildren();
    page.goTo('/next');
    await wait(60_000);
    expect(told()).toEqual([]);
    expect(page.isWatched()).toBe(false);
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
    collect('stop');
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
    stop();
    page.goTo('/next');
    page.hide();
    await wait(60_000);
    expect(messages).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    expect(page.isWatched()).toBe(false);
  });
});

it('a page that nobody answers keeps what it saw and tells it again, the same', async () => {
  collect('unanswered');
  await wait(10_000);
  const ids = new Set(messages.flat().map(({ id }) => id));
  expect(messages.length).toBeGreaterThan(1);
  expect(ids.size).toBe(2);
  for (const message of messages)
    expect(message.map(({ id }) => id)).toEqual([...ids].slice(0, message.length));
});
