import type { CapturedEvent } from '../protocol/event.ts';
import { makeRedactor, redact, type RedactOptions } from '../utils/privacy/redact.ts';
import { findTopics } from '../utils/privacy/sensitive/find-topics.ts';
import { createTextFilter } from '../utils/privacy/text/text-filter.ts';
import { hostileTexts } from './hostile-texts.ts';

/** What a member browses in a few days, made up: titles and paths of the usual lengths, in several languages. */
const sites = [
  'www.example.com',
  'news.example.org',
  'shop.example.co.uk',
  'de.example.de',
  'www.youtube.com',
  'forum.example.net',
  'en.wikipedia.org',
];
const titles = [
  'Parliament passes the budget after a long night of talks – Example News',
  'How to grow tomatoes on a balcony: a complete guide',
  'Die besten Wanderwege im Harz | Beispiel-Magazin',
  'Recette de la tarte aux pommes facile et rapide',
  'Cómo elegir una bicicleta de segunda mano',
  '東京の天気予報 - 今日の最高気温は25度',
  'Новости дня: парламент принял бюджет',
  'Release notes 4.2.1 · example/project',
  '10 things to see in Lisbon in 2026',
  'Forum: Re: battery replacement, page 3',
];
const paths = [
  '/2026/01/08/a-long-night-of-talks-123456',
  '/how-to/grow-tomatoes',
  '/wiki/Honey_bee',
  '/watch',
  '/articles/cx2k9p1l4w7o',
  '/thread/48213/page-3',
  '/',
  '/products/garden/watering-can',
];
/** One in twenty has something that is to be taken out. */
const secrets = [
  'Inbox (3) – jo.doe@example.org',
  'Your order 48213390 is on its way',
  'Call +44 20 7946 0958 now',
  'Invoice for DE89 3704 0044 0532 0130 00',
];

/** Two words that no other page has. */
function words(i: number): string {
  const syllables = ['ka', 'lo', 'mi', 'ne', 'ru', 'sa', 'ti', 'vo'];
  const word = (n: number) => Array.from(n.toString(8), (digit) => syllables[Number(digit)]).join('');
  return `${word(i + 512)}-${word(i * 7 + 512)}`;
}

const source = { collector: 'x', version: 1, confidence: 'observed' as const };

/** What collectors say of one page that is looked at for 40 s: the visit, three reports of attention, now and then a link. */
function eventsOf(i: number): CapturedEvent[] {
  const path = paths[i % paths.length] ?? '/';
  const envelope = {
    v: 1 as const,
    id: '0197f1a0-0000-7000-8000-000000000001',
    visit: '0197f1a0-0000-7000-8000-000000000002',
    at: 1_790_000_000_000 + i,
    url: `https://${sites[i % sites.length]}${path}${path === '/' ? '' : `-${words(i)}`}?utm_source=feed&id=${i}`,
    source,
  };
  const usual = `${titles[i % titles.length]} ${words(i).replace('-', ' ')}`;
  const visit: CapturedEvent = {
    ...envelope,
    type: 'page.visit',
    title: i % 20 === 1 ? (secrets[i % secrets.length] ?? '') : usual,
    context: { transition: 'link', referrer: 'https://www.example.com/a' },
  };
  const looks = [1_000, 10_000, 30_000].map((focusedMs): CapturedEvent => {
    const metrics = { focusedMs, visibleMs: focusedMs, audibleMs: 0, maxScroll: 0.5 };
    return { ...envelope, type: 'page.engagement', durationMs: focusedMs, metrics };
  });
  const object = { href: `https://${sites[(i + 3) % sites.length]}/a/${words(i)}` };
  const click: CapturedEvent = { ...envelope, type: 'link.click', object, metrics: { position: 0.5 } };
  return [visit, ...looks, ...(i % 2 === 0 ? [click] : [])];
}

const filter = createTextFilter(['Zoë Krüger', 'Musterprojekt', 'Lindenallee']);
const options: RedactOptions = { privateHosts: [], isCaptured: () => true, filter, topics: [] };
/** A page sends what it has to say in batches. */
const batches = Array.from({ length: 500 }, (_, i) => eventsOf(i));
const workload = batches.flat();
const visits = workload.filter(({ type }) => type === 'page.visit');

/** What is measured; each goes over the same events once, but for the last. */
export const works = {
  redact: () =>
    batches.flatMap((batch) => batch.map(makeRedactor(options)).filter((redacted) => 'event' in redacted))
      .length,
  /** Visits alone: each with a title, and the page it came from. */
  visits: () => visits.filter((event) => 'event' in redact(event, options)).length,
  /** The peer: a copy of each event by JSON, as a message has it. */
  copy: () => workload.map((event) => JSON.parse(JSON.stringify(event)) as CapturedEvent).length,
  topics: () =>
    workload.filter(
      (event) =>
        findTopics({ url: new URL(event.url), texts: 'title' in event ? [event.title ?? ''] : [] }).length >
        0,
    ).length,
  /** The peer of the look-up: an address parsed, and its host looked for in a set. */
  sets: () => workload.filter((event) => known.has(new URL(event.url).hostname)).length,
};
const known = new Set(sites.slice(0, 3));

/** @returns events a second, best of a few passes within a round */
export function measure(name: keyof typeof works, passes = 20): number {
  const start = performance.now();
  for (let i = 0; i < passes; i += 1) works[name]();
  return (passes * (name === 'visits' ? visits : workload).length * 1_000) / (performance.now() - start);
}

/** @returns the longest that any hostile text of 100,000 characters takes, ms */
export function measureHostile(): number {
  return Math.max(
    ...hostileTexts.map((text) => {
      const start = performance.now();
      filter.mask(text);
      return performance.now() - start;
    }),
  );
}
