// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Visit } from '@/utils/collect/page.ts';
import { followVisits } from '@/utils/collect/visits.ts';
import { fakePage, fakeVisit, forgetPage, type FakePage } from './web-page.ts';

let page: FakePage;
let story: string[];
let begun: Visit[];
let stopping: AbortController;

beforeEach(() => {
  page = fakePage();
  page.loadedBy('navigate');
  story = [];
  begun = [];
  stopping = new AbortController();
});
afterEach(() => {
  stopping.abort();
  forgetPage();
});

const pathOf = (url: string) => url.slice(location.origin.length);
const referredBy = (referrer: string) => vi.spyOn(document, 'referrer', 'get').mockReturnValue(referrer);

function follow(options: Parameters<typeof followVisits>[3] = {}): void {
  followVisits(
    window,
    stopping.signal,
    {
      onBegin(visit) {
        begun.push(visit);
        const { transition, inPage } = visit.reached;
        story.push(`begin ${pathOf(visit.url)} ${transition}${inPage ? ' in page' : ''}`);
      },
      onEnd: () => story.push('end'),
      onLeaving: () => story.push('leaving'),
    },
    options,
  );
}

describe('the first visit of a document was reached', () => {
  it('directly, when nothing led here', () => {
    follow();
    expect(begun[0]?.reached).toEqual({ transition: 'direct' });
  });

  it('by a link, when the browser names where from', () => {
    referredBy('https://search.example/?q=a');
    follow();
    expect(begun[0]?.reached).toEqual({ transition: 'link', referrer: 'https://search.example/?q=a' });
  });

  it.each([
    ['reload', 'reload'],
    ['back_forward', 'history'],
    ['prerender', 'direct'],
  ] as const)('by %s: %s', (type, transition) => {
    if (type !== 'prerender') referredBy('https://search.example/');
    page.loadedBy(type);
    follow();
    expect(begun[0]?.reached).toEqual({ transition });
  });

  it('in a way nobody saw, when it was open long before', () => {
    vi.spyOn(performance, 'now').mockReturnValue(60_000);
    referredBy('https://search.example/');
    page.loadedBy('navigate', { loadEventEnd: 1_000 });
    follow();
    expect(begun[0]?.reached).toEqual({ transition: 'other' });
  });

  it('when it was shown, if it was prepared long before', () => {
    vi.spyOn(performance, 'now').mockReturnValue(60_000);
    page.loadedBy('navigate', { loadEventEnd: 1_000, activationStart: 59_000 });
    follow();
    expect(begun[0]?.reached).toEqual({ transition: 'direct' });
  });
});

describe('a prerendered page', () => {
  const setPrerendering = (value: boolean) =>
    Object.defineProperty(document, 'prerendering', { value, configurable: true });

  it('is visited when it is shown, once', () => {
    setPrerendering(true);
    follow();
    page.goTo('/elsewhere');
    expect(story).toEqual([]);
    setPrerendering(false);
    document.dispatchEvent(new Event('prerenderingchange'));
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(story).toEqual(['begin /elsewhere direct']);
  });

  it('that is never shown is not visited', () => {
    setPrerendering(true);
    follow();
    stopping.abort();
    setPrerendering(false);
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(story).toEqual([]);
  });
});

describe('within a document', () => {
  it('every other path or query is a visit of its own, with an id of its own, reached from the one before', () => {
    follow();
    page.goTo('/a');
    page.goTo('/a?page=2');
    page.traverseTo('/a');
    page.goTo('/b', 'replaceState');
    expect(story).toEqual([
      'begin / direct',
      'end',
      'begin /a link in page',
      'end',
      'begin /a?page=2 link in page',
      'end',
      'begin /a history in page',
      'end',
      'begin /b other in page',
    ]);
    expect(new Set(begun.map(({ id }) => id)).size).toBe(5);
    expect(begun.map(({ reached }) => reached.referrer && pathOf(reached.referrer))).toEqual([
      undefined,
      '/',
      '/a',
      undefined,
      '/a',
    ]);
  });

  it('a fragment alone is none, nor the same address again, nor a query that the page rewrites', () => {
    follow();
    page.goTo('/#part');
    page.goTo('/#other', 'replaceState');
    page.goTo('/');
    page.goTo('/?typed=a', 'replaceState');
    expect(story).toEqual(['begin / direct']);
    page.goTo('/a#part');
    page.goTo('/a');
    expect(story.slice(1)).toEqual(['end', 'begin /a#part link in page']);
  });

  it('nothing is missed where the browser has no Navigation API but the visits of the document itself', () => {
    Object.defineProperty(globalThis, 'navigation', { value: undefined, configurable: true });
    follow();
    page.leave();
    expect(story).toEqual(['begin / direct', 'end']);
  });
});

describe('a page that is left', () => {
  it('ends its visit, and begins another when it comes back out of the cache', () => {
    follow();
    page.leave();
    page.goTo('/late');
    page.comeBack();
    expect(story).toEqual(['begin / direct', 'end', 'begin /late history']);
  });

  it('does not begin twice when it is shown for the first time', () => {
    follow();
    page.comeBack(false);
    expect(story).toEqual(['begin / direct']);
  });

  it('is told of beforehand, where that was asked for', () => {
    follow({ leavingEvent: 'beforeunload' });
    window.dispatchEvent(new Event('beforeunload'));
    expect(story).toEqual(['begin / direct', 'leaving']);
    stopping.abort();
    stopping = new AbortController();
    story = [];
    follow();
    window.dispatchEvent(new Event('beforeunload'));
    expect(story).toEqual(['begin / direct']);
  });
});

describe('collectors that take over from others', () => {
  it('go on with the visit that was under way', () => {
    const before = fakeVisit(location.href);
    follow({ before });
    expect(begun).toEqual([{ ...before, isKnown: true }]);
    page.goTo('/a');
    expect(story.slice(1)).toEqual(['end', 'begin /a link in page']);
    expect(begun[1]?.isKnown).toBeUndefined();
  });

  it('go on with it also when the page rewrote its query', () => {
    follow({ before: fakeVisit(`${location.origin}/?typed#part`) });
    expect(begun).toHaveLength(1);
  });

  it('begin another when the page went elsewhere in between', () => {
    const before = fakeVisit(`${location.origin}/gone`);
    follow({ before });
    const reached = { transition: 'link', inPage: true, referrer: before.url };
    expect(begun).toMatchObject([{ id: before.id }, { url: location.href, reached }]);
  });

  it('see where a page went that did not wait for them', () => {
    follow({ firstUrl: `${location.origin}/first` });
    expect(story).toEqual(['begin /first direct', 'end', 'begin / link in page']);
  });
});

it('once stopped, nothing follows', () => {
  follow({ leavingEvent: 'beforeunload' });
  stopping.abort();
  page.goTo('/a');
  page.leave();
  page.comeBack();
  window.dispatchEvent(new Event('beforeunload'));
  expect(story).toEqual(['begin / direct']);
});
