import type { CreateCollector, Visit } from './page.ts';
import { addPlayed, nothingPlayed, playedBetween, type Played, type Standing } from './played.ts';
import { isDecoration, isSilent } from './playing.ts';
import { createUuid } from './uuid.ts';

/** Less of a recording is not worth a line. Milliseconds. */
const shortestMs = 1_000;
/** The limit of the protocol; what is played beyond it is told by another event. */
const mostRanges = 100;
/** Of one visit; a feed that plays more tells of the first ones. */
const mostRecordings = 200;

const events = [
  'timeupdate',
  'playing',
  'waiting',
  'pause',
  'ended',
  'seeking',
  'emptied',
  'ratechange',
  'volumechange',
] as const;
/** After these the recording stands still, or somewhere else. */
const breaks: readonly string[] = ['waiting', 'pause', 'ended', 'emptied'];

/** How players say that what plays is an advertisement: YouTube, video.js, JW Player, Plyr. */
const adMarks = '.ad-showing,.vjs-ad-playing,.jw-flag-ads,.plyr--ad-playing';

/** One recording in one player, during one visit. */
interface Recording {
  id: string;
  /** Wall clock, ms since the epoch. */
  at: number;
  isWatched: boolean;
  /** Seconds; not finite for what is live. */
  length: number;
  played: Played;
  adMs: number;
  saidMs: number;
}

/** One media element of the page. */
interface Player {
  standing?: Standing;
  recording?: Recording | undefined;
  /** Advertisements since the last recording began. Milliseconds. */
  adMs: number;
}

/**
 * Says which stretches of a video or a recording were played, how fast, how long without sound, and how long the site
 * said that an advertisement was playing.
 *
 * Runs wherever a page plays a media element that is part of it, shown or hidden; not for silent loops and for previews
 * under the pointer. One event a recording and visit, in fuller and fuller versions while it plays. Players whose element
 * is not in the document, or hidden in a shadow tree, cannot be seen.
 * Try it on: any video on https://www.youtube.com and https://commons.wikimedia.org; seek, double the speed, mute.
 */
export const createMediaCollector: CreateCollector = ({ window, signal, emit }) => {
  const { document, performance } = window;
  let visit: Visit | undefined;
  let players = new Map<HTMLMediaElement, Player>();
  let recordings = new Set<Recording>();

  /** The recording that a player plays now: the one before, if it goes on after an advertisement. */
  function continueRecording(element: HTMLMediaElement, player: Player): Recording | undefined {
    const before = player.recording;
    const isSame = before !== undefined && isAlike(before.length, element.duration);
    if (isSame && before.played.ranges.length < mostRanges) return before;
    if (recordings.size >= mostRecordings) return undefined;
    const recording: Recording = {
      id: createUuid(),
      at: Date.now(),
      isWatched: element instanceof window.HTMLVideoElement && element.videoWidth > 0,
      length: element.duration,
      played: nothingPlayed,
      adMs: 0,
      saidMs: 0,
    };
    recordings.add(recording);
    return recording;
  }

  function note(element: HTMLMediaElement, type: string): void {
    const player = players.get(element) ?? { adMs: 0 };
    players.set(element, player);
    const before = player.standing;
    player.standing = {
      time: element.currentTime,
      now: performance.now(),
      rate: element.playbackRate,
      isPlaying: !element.paused && !element.seeking && !breaks.includes(type),
      isSilent: isSilent(element),
    };
    const stretch = before && type !== 'seeking' && playedBetween(before, player.standing);
    if (!stretch || isDecoration(element)) return;
    if (element.closest(adMarks)) {
      player.adMs += stretch.durationMs;
      return;
    }
    player.recording = continueRecording(element, player);
    if (!player.recording) return;
    player.recording.played = addPlayed(player.recording.played, stretch);
    player.recording.adMs += player.adMs;
    player.adMs = 0;
  }

  function say(current: Visit, recording: Recording): void {
    const { id, at, length, played, isWatched } = recording;
    const durationMs = Math.round(played.durationMs);
    if (durationMs < shortestMs || durationMs <= recording.saidMs) return;
    recording.saidMs = durationMs;
    emit(current, {
      id,
      at,
      type: isWatched ? 'media.watch' : 'media.listen',
      durationMs,
      object: Number.isFinite(length) ? { lengthMs: Math.round(length * 1_000) } : { live: true },
      metrics: {
        ranges: played.ranges.map(([from, to]) => [Math.round(from), Math.round(to)]),
        rate: Math.round((played.mediaMs / played.durationMs) * 100) / 100,
        mutedMs: Math.min(durationMs, Math.round(played.mutedMs)),
        adMs: Math.round(recording.adMs),
      },
    });
  }

  for (const name of events)
    document.addEventListener(
      name,
      ({ target }) => {
        if (visit && target instanceof window.HTMLMediaElement) note(target, name);
      },
      { signal, capture: true, passive: true },
    );

  return {
    begin(next) {
      visit = next;
    },
    report() {
      for (const [element] of players) {
        if (element.isConnected) note(element, 'timeupdate');
        else players.delete(element);
      }
      if (visit) for (const recording of recordings) say(visit, recording);
    },
    end() {
      visit = undefined;
      players = new Map();
      recordings = new Set();
    },
  };
};

/** Lengths grow by a little while a recording loads; what is live has none. */
function isAlike(one: number, other: number): boolean {
  return one === other || Math.abs(one - other) < 1 || (!Number.isFinite(one) && !Number.isFinite(other));
}
