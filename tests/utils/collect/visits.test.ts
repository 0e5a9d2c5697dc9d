// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Stop } from '@/utils/collect/page.ts';
import { followVisits } from '@/utils/collect/visits.ts';
import { fakePage, forgetPage, type FakePage } from './web-page.ts';

let page: FakePage;
let story: string[];
let ids: Set<string>;
let stop: Stop;

beforeEach(() => {
  page = fakePage();
  page.loadedBy('navigate');
  story = [];
  ids = new Set();
});
afterEach(() => {
  stop();
  forgetPage();
});

const pathOf = (url: string) => url.slice(location.origin.length);

function follow(leavingEvent?: 'beforeunload'): void {
  stop = followVisits(
    window,
    {
      onBegin({ id, url }, transition) {
        ids.add(id);
        story.push(`begin ${pathOf(url)} ${transition}`);
      },
      onEnd: ({ url }) => story.push(`end ${pathOf(url)}`),
      onLeaving: () => story.push('leaving'),
    },
    leavingEvent,
  );
}

describe('the first visit of a document', () => {
  it.each(['navigate', 'reload', 'back_forward'] as const)('begins at once, by %s', (type) => {
    page.loadedBy(type);
    follow();
    expect(story).toEqual([`begin / ${type}`]);
  });

  it('was reached by navigation where the browser says something else', () => {
    page.loadedBy('prerender');
    follow();
    expect(story).toEqual(['begin / navigate']);
  });

  it('begins when the page is shown, if it was only prepared', () => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
    follow();
    page.goTo('/elsewhere');
    expect(story).toEqual([]);
    Object.defineProperty(document, 'prerendering', { value: false, configurable: true });
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(story).toEqual(['begin /elsewhere navigate']);
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(story).toHaveLength(1);
  });

  it('never begins if the page was prepared and never shown', () => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
    follow();
    stop();
    Object.defineProperty(document, 'prerendering', { value: false, configurable: true });
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(story).toEqual([]);
  });
});

describe('within a document', () => {
  it('every other path or query is a visit of its own, with an id of its own', () => {
    follow();
    page.goTo('/a');
    page.goTo('/a?page=2');
    page.goTo('/b', 'replaceState');
    expect(story).toEqual([
      'begin / navigate',
      'end /',
      'begin /a in-page',
      'end /a',
      'begin /a?page=2 in-page',
      'end /a?page=2',
      'begin /b in-page',
    ]);
    expect(ids.size).toBe(4);
  });

  it('a fragment alone is none, nor is the same address again', () => {
    follow();
    page.goTo('/#part');
    page.goTo('/#other', 'replaceState');
    page.goTo('/');
    expect(story).toEqual(['begin / navigate']);
    page.goTo('/a#part');
    page.goTo('/a');
    expect(story.slice(1)).toEqual(['end /', 'begin /a#part in-page']);
  });

  it('nothing is missed where the browser has no Navigation API but the visits of the document itself', () => {
    Object.defineProperty(globalThis, 'navigation', { value: undefined, configurable: true });
    follow();
    page.leave();
    expect(story).toEqual(['begin / navigate', 'end /']);
  });
});

describe('a page that is left', () => {
  it('ends its visit, and begins another when it comes back out of the cache', () => {
    follow();
    page.leave();
    page.goTo('/late');
    page.comeBack();
    expect(story).toEqual(['begin / navigate', 'end /', 'begin /late back_forward']);
    expect(ids.size).toBe(2);
  });

  it('does not begin twice when it is shown for the first time', () => {
    follow();
    page.comeBack(false);
    expect(story).toEqual(['begin / navigate']);
  });

  it('is told of beforehand, where that was asked for', () => {
    follow('beforeunload');
    window.dispatchEvent(new Event('beforeunload'));
    expect(story).toEqual(['begin / navigate', 'leaving']);
    stop();
    story = [];
    follow();
    window.dispatchEvent(new Event('beforeunload'));
    expect(story).toEqual(['begin / navigate']);
  });
});

it('once stopped, the visit under way ends and nothing follows', () => {
  follow('beforeunload');
  stop();
  expect(story).toEqual(['begin / navigate', 'end /']);
  page.goTo('/a');
  page.leave();
  page.comeBack();
  window.dispatchEvent(new Event('beforeunload'));
  stop();
  expect(story).toHaveLength(2);
});
