/** How long a pause may be asked for, in the order it is offered. */
export const pauseLengths = {
  open: 'until I resume',
  quarter: 'for 15 minutes',
  hour: 'for 1 hour',
  tomorrow: 'until tomorrow',
} as const;

export type PauseLength = keyof typeof pauseLengths;

/** Late enough that the night still counts as today. */
const morningHour = 4;

/**
 * When a pause ends that begins now, ms since the epoch; undefined for one without an end. Tomorrow begins at the next
 * four in the morning, local time.
 */
export function endOfPause(length: PauseLength, now: number): number | undefined {
  switch (length) {
    case 'open':
      return undefined;
    case 'quarter':
      return now + 15 * 60_000;
    case 'hour':
      return now + 60 * 60_000;
    case 'tomorrow': {
      const morning = new Date(now);
      morning.setHours(morningHour, 0, 0, 0);
      if (morning.getTime() <= now) morning.setDate(morning.getDate() + 1);
      return morning.getTime();
    }
  }
}
