import type { ActivityEvent } from '@sheaf/protocol/event';

/** Moments are told to the minute, lengths to the second. Milliseconds. */
const minute = 60_000;
const second = 1_000;

/**
 * An event with times that many others share: a moment to the millisecond, or how long a look took to the millisecond,
 * is the same at two unions and nowhere else, so that they could match it (docs/decisions/0015). Always rounded down:
 * what is part of something stays no longer than that, and nothing moves past the end of an agreement.
 */
export function coarsen(event: ActivityEvent): ActivityEvent {
  const timed = { ...event, at: floor(event.at, minute) };
  if (!('durationMs' in timed)) return timed;
  const lasting = { ...timed, durationMs: floor(timed.durationMs, second) };
  switch (lasting.type) {
    case 'page.engagement': {
      const { focusedMs, visibleMs, audibleMs } = lasting.metrics;
      const metrics = {
        ...lasting.metrics,
        focusedMs: floor(focusedMs, second),
        visibleMs: floor(visibleMs, second),
        ...(audibleMs !== undefined && { audibleMs: floor(audibleMs, second) }),
      };
      return { ...lasting, metrics };
    }
    case 'media.watch':
    case 'media.listen': {
      const { ranges, mutedMs, adMs } = lasting.metrics;
      const metrics = {
        ...lasting.metrics,
        ranges: ranges.map(([from, to]): [number, number] => [floor(from, second), floor(to, second)]),
        mutedMs: floor(mutedMs, second),
        adMs: floor(adMs, second),
      };
      return { ...lasting, metrics };
    }
    default:
      return lasting;
  }
}

function floor(value: number, unit: number): number {
  return Math.floor(value / unit) * unit;
}
