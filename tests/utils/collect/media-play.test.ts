// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { createMediaCollector } from '@/utils/collect/media-play.ts';
import { fakePage, fakeVisit, forgetPage, runCollector } from './web-page.ts';

beforeEach(() => {
  fakePage();
  vi.useFakeTimers();
});
afterEach(forgetPage);

interface Medium {
  currentTime: number;
  duration: number;
  paused: boolean;
  ended: boolean;
  seeking: boolean;
  muted: boolean;
  loop: boolean;
  volume: number;
  playbackRate: number;
  videoWidth: number;
}

/** A player under our hands: happy-dom plays nothing. */
function addPlayer(
  tag: 'video' | 'audio' = 'video',
  more: Partial<Medium> = {},
  parent: Element = document.body,
) {
  const element = document.createElement(tag);
  const state: Medium = {
    currentTime: 0,
    duration: 600,
    paused: true,
    ended: false,
    seeking: false,
    muted: false,
    loop: false,
    volume: 1,
    playbackRate: 1,
    videoWidth: 640,
    ...more,
  };
  for (const key of Object.keys(state) as (keyof Medium)[])
    Object.defineProperty(element, key, { get: () => state[key] });
  parent.append(element);
  const tell = (type: string) => element.dispatchEvent(new Event(type));
  return {
    state,
    tell,
    play(seconds: number) {
      state.paused = false;
      tell('playing');
      for (let step = 0; step < seconds * 4; step += 1) {
        vi.advanceTimersByTime(250);
        state.currentTime += 0.25 * state.playbackRate;
        tell('timeupdate');
      }
    },
    pause() {
      state.paused = true;
      tell('pause');
    },
    seek(time: number) {
      state.currentTime = time;
      state.seeking = true;
      tell('seeking');
      state.seeking = false;
    },
  };
}

function start() {
  const { collector, emitted } = runCollector(createMediaCollector);
  collector.begin(fakeVisit());
  return { collector, said: () => emitted.map(({ sighting }) => sighting) };
}

it('says the stretches that were really played, in fuller versions', () => {
  const { collector, said } = start();
  const player = addPlayer();
  player.play(10);
  collector.report();
  player.seek(100);
  player.play(5);
  player.pause();
  vi.advanceTimersByTime(60_000);
  collector.report();
  collector.report();
  expect(said()).toMatchObject([
    { type: 'media.watch', durationMs: 10_000, metrics: { ranges: [[0, 10_000]] } },
    {
      durationMs: 15_000,
      object: { lengthMs: 600_000 },
      metrics: {
        ranges: [
          [0, 10_000],
          [100_000, 105_000],
        ],
        rate: 1,
        mutedMs: 0,
        adMs: 0,
      },
    },
  ]);
  expect(new Set(said().map(({ id }) => id)).size).toBe(1);
});

it('tells speed, silence, what is live, and what is only heard', () => {
  const { collector, said } = start();
  addPlayer('video', { playbackRate: 2, muted: true }).play(4);
  addPlayer('audio', { duration: Infinity }).play(4);
  addPlayer('video', { videoWidth: 0 }).play(4);
  collector.report();
  expect(said()).toMatchObject([
    { type: 'media.watch', durationMs: 4_000, metrics: { ranges: [[0, 8_000]], rate: 2, mutedMs: 4_000 } },
    { type: 'media.listen', object: { live: true } },
    { type: 'media.listen', object: { lengthMs: 600_000 } },
  ]);
});

it('tells advertisements apart, before and within the recording they interrupt', () => {
  const { collector, said } = start();
  const frame = document.createElement('div');
  document.body.append(frame);
  const player = addPlayer('video', {}, frame);
  const playAd = (seconds: number) => {
    const { currentTime, duration } = player.state;
    player.tell('emptied');
    frame.classList.add('ad-showing');
    Object.assign(player.state, { currentTime: 0, duration: 15 });
    player.play(seconds);
    player.tell('emptied');
    frame.classList.remove('ad-showing');
    Object.assign(player.state, { currentTime, duration });
  };
  playAd(5);
  player.play(10);
  playAd(6);
  player.play(10);
  collector.report();
  expect(said().at(-1)).toMatchObject({
    durationMs: 20_000,
    object: { lengthMs: 600_000 },
    metrics: { ranges: [[0, 20_000]], adMs: 11_000 },
  });
  expect(new Set(said().map(({ id }) => id)).size).toBe(1);
});

it('is silent of decoration, previews and short looks, and of another visit’s playing', () => {
  const { collector, said } = start();
  const link = document.createElement('a');
  link.href = '/watch';
  document.body.append(link);
  addPlayer('video', { muted: true, loop: true }).play(20);
  addPlayer('video', { muted: true }, link).play(20);
  addPlayer().play(0.5);
  const played = addPlayer();
  played.play(20);
  collector.end();
  collector.begin(fakeVisit('https://news.example/b'));
  collector.report();
  expect(said()).toEqual([]);
  played.play(2);
  collector.report();
  expect(said()).toMatchObject([{ durationMs: 2_000, metrics: { ranges: [[20_000, 22_000]] } }]);
});

it('takes the next recording in the same player for another one', () => {
  const { collector, said } = start();
  const player = addPlayer();
  player.play(3);
  player.tell('emptied');
  Object.assign(player.state, { currentTime: 0, duration: 90 });
  player.play(3);
  collector.report();
  expect(said()).toMatchObject([{ object: { lengthMs: 600_000 } }, { object: { lengthMs: 90_000 } }]);
});
