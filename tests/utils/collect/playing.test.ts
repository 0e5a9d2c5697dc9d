// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { followPlaying, type Playing } from '@/utils/collect/playing.ts';
import { forgetPage } from './web-page.ts';

let playing: Playing;
let onChange: ReturnType<typeof vi.fn<() => void>>;
let stopping: AbortController;

beforeEach(() => {
  onChange = vi.fn<() => void>();
  stopping = new AbortController();
  playing = followPlaying(document, stopping.signal, onChange);
});
afterEach(() => {
  stopping.abort();
  forgetPage();
});

interface Media {
  tag?: 'video' | 'audio';
  muted?: boolean;
  volume?: number;
  loop?: boolean;
  top?: number;
  left?: number;
  inside?: string;
}

/** An element in the page that plays, 400 × 200 in a window of 1024 × 768. */
function play({
  tag = 'video',
  muted = false,
  volume = 1,
  loop = false,
  top = 0,
  left = 0,
  inside,
}: Media = {}) {
  document.body.innerHTML = inside ?? '<div></div>';
  const element = document.createElement(tag);
  document.body.firstElementChild?.append(element);
  const state = { paused: false, ended: false, muted, volume, loop };
  for (const [key, value] of Object.entries(state))
    Object.defineProperty(element, key, { value, writable: true, configurable: true });
  const box = { top, left, bottom: top + 200, right: left + 400, width: 400, height: 200 };
  element.getBoundingClientRect = () => box as DOMRect;
  element.dispatchEvent(new Event('play'));
  return { element, box, state: element as unknown as { paused: boolean; muted: boolean } };
}

const told = () => ({ audible: playing.isAudible(), watching: playing.isWatching() });

it('nothing plays at first', () => {
  expect(told()).toEqual({ audible: false, watching: false });
});

describe('a video', () => {
  it('that plays is heard and watched until it is paused', () => {
    const { element, state } = play();
    expect(told()).toEqual({ audible: true, watching: true });
    state.paused = true;
    element.dispatchEvent(new Event('pause'));
    expect(told()).toEqual({ audible: false, watching: false });
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('that is taken out of the page is neither, though it says nothing', () => {
    play().element.remove();
    expect(told()).toEqual({ audible: false, watching: false });
  });

  it.each<[string, Media, boolean]>([
    ['half above the window', { top: -100 }, true],
    ['further above', { top: -101 }, false],
    ['below', { top: 700 }, false],
    ['beside', { left: -300 }, false],
  ])('%s: watched %s', (_where, media, watching) => {
    play(media);
    expect(told()).toEqual({ audible: true, watching });
  });

  it('that is scrolled away is no longer watched', () => {
    const { box } = play();
    Object.assign(box, { top: 900, bottom: 1_100 });
    expect(told()).toEqual({ audible: true, watching: false });
  });

  it.each<[string, Media, boolean]>([
    ['muted', { muted: true }, true],
    ['without volume', { volume: 0 }, true],
    ['muted and in a loop', { muted: true, loop: true }, false],
    ['muted, in a link', { muted: true, inside: '<a href="/watch"></a>' }, false],
    ['muted, in a preview', { muted: true, inside: '<ytd-video-preview></ytd-video-preview>' }, false],
  ])('%s is not heard; watched: %s', (_how, media, watching) => {
    play(media);
    expect(told()).toEqual({ audible: false, watching });
  });
});

it('a recording is heard and not watched', () => {
  play({ tag: 'audio' });
  expect(told()).toEqual({ audible: true, watching: false });
});

it('what only calls itself playing is neither', () => {
  document.body.innerHTML = '<div></div>';
  document.body.firstElementChild?.dispatchEvent(new Event('play'));
  expect(told()).toEqual({ audible: false, watching: false });
  expect(onChange).not.toHaveBeenCalled();
});

it('nothing is followed once stopped', () => {
  stopping.abort();
  play();
  expect(told()).toEqual({ audible: false, watching: false });
});
