/** English in the way this person's browser writes it: half past two is 14:30 for one and 2:30 PM for another. */
const locale = navigator.languages.find((language) => /^en\b/.test(language)) ?? 'en-GB';

const formats = {
  time: new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }),
  day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }),
  longDay: new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }),
  dayOfYear: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
  instant: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'long' }),
  count: new Intl.NumberFormat(locale),
};

export function formatTime(at: number): string {
  // The hour and its half of the day stay on one line.
  return formats.time.format(at).replace(' ', '\u00a0');
}

/** `today 14:05`, `tomorrow 14:05`, `3 Dec 14:05`; the year only when it is another one. Local time. */
export function formatMoment(at: number, now: number): string {
  return `${nearDay(at, now) ?? formatFarDay(at, now)} ${formatTime(at)}`;
}

/** Heading of a day's events: `Today, Monday 23 November 2026`. */
export function formatDay(at: number, now: number): string {
  const near = nearDay(at, now);
  const day = formats.longDay.format(at);
  return near ? `${near[0]?.toUpperCase()}${near.slice(1)}, ${day}` : day;
}

function nearDay(at: number, now: number): string | undefined {
  const days = Math.round((startOfDay(at) - startOfDay(now)) / 86_400_000);
  return { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' }[String(days)];
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

function formatFarDay(at: number, now: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (isThisYear ? formats.day : formats.dayOfYear).format(at);
}

/** A span of time in its two largest units: `1 min 20 s`, `2 h 5 min`, `under 1 s`. */
export function formatDuration(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  if (seconds < 1) return 'under 1 s';
  const parts: [number, string][] = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ];
  const largest = parts.findIndex(([amount]) => amount > 0);
  return parts
    .slice(largest, largest + 2)
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount} ${unit}`)
    .join(' ');
}

/** A waiting time as a person says it: `24 hours`, `30 minutes`, `3 days`. */
export function formatHold(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes >= 2880 && minutes % 1440 === 0) return countOf(minutes / 1440, 'day');
  if (minutes >= 60 && minutes % 60 === 0) return countOf(minutes / 60, 'hour');
  if (minutes >= 120) return `${formats.count.format(Math.round(minutes / 6) / 10)} hours`;
  if (minutes > 0) return countOf(minutes, 'minute');
  return ms > 0 ? countOf(Math.ceil(ms / 1000), 'second') : 'no time';
}

/** `1 event`, `12 events`, `1,200 events`. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${formats.count.format(count)} ${count === 1 ? noun : plural}`;
}

/** A moment that a stranger to this device understands too: with seconds, year and time zone. */
export function formatInstant(at: number): string {
  return formats.instant.format(at);
}

/** `3 Dec 2026`. */
export function formatDate(at: number): string {
  return formats.dayOfYear.format(at);
}

export function formatCount(count: number): string {
  return formats.count.format(count);
}
