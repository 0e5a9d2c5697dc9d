import type { Collector, CreateCollector, Sighting, Visit } from './page.ts';
import { hearPulse } from './pulse.ts';
import type { PageData, Thing } from './structured-data.ts';
import { isOf, isThing, list, nameOf, readStructuredData, text } from './structured-data.ts';
import { createUuid } from './uuid.ts';

type ReadObject = Extract<Sighting, { type: 'content.read' }>['object'];

/** Shorter looks are no reading. Milliseconds in focus. */
const shortestMs = 5_000;
const longestText = 400_000;
const fastestWordsPerMinute = 600;

/** The more special first: each is also an Article to schema.org. */
const kinds: [RegExp, ReadObject['kind']][] = [
  [/Recipe$/, 'recipe'],
  [/^(Discussion|QAPage|Question)/, 'discussion'],
  [/Review(NewsArticle)?$/, 'review'],
  [/NewsArticle$|^(LiveBlogPosting|ReportageNewsArticle)$/, 'news'],
  [/Posting$/, 'post'],
  [/^ScholarlyArticle$/, 'paper'],
  [/^(TechArticle|APIReference)$/, 'documentation'],
  [/Article$|^Report$/, 'article'],
];

/** What a page declares its text to be; nothing for pages that are no single text. */
export function describeText(data: PageData, document: Document, url: string): ReadObject | undefined {
  const { things, meta } = data;
  const articleMetas = (name: string) => [
    ...data.metas(`article:${name}`),
    ...data.metas(`og:article:${name}`),
  ];
  const tags = articleMetas('tag');
  const isOther = things.some((thing) =>
    isOf(thing, /^(CollectionPage|SearchResultsPage|ProfilePage|Product|ProductGroup)$/),
  );
  if (new URL(url).pathname === '/' || isOther || meta('og:type').startsWith('product')) return undefined;
  let thing: Thing = {};
  let kind: ReadObject['kind'] | undefined;
  for (const [pattern, name] of kinds) {
    const found = things.find((each) => isOf(each, pattern));
    if (!found) continue;
    [thing, kind] = [found, name];
    break;
  }
  // Networks call any page of theirs an article; one that says when it was published, or in which section, is.
  const isDated = ['published_time', 'section', 'tag'].some((name) => articleMetas(name).length > 0);
  if (!kind && meta('og:type').toLowerCase() === 'article' && isDated) kind = 'article';
  if (!kind) return undefined;

  const language = normalLanguage(text(list(thing['inLanguage'])[0]) || data.language);
  const publisher =
    organisationOf(thing['publisher'], things) ||
    meta('og:site_name') ||
    organisationOf(thing['provider'], things) ||
    organisationOf(thing['author'], things);
  const dated = document.querySelector('time[itemprop~="datePublished"]')?.getAttribute('datetime');
  const published = [text(thing['datePublished']), ...articleMetas('published_time'), text(dated)]
    .map((date) => Date.parse(date))
    .find(Number.isFinite);
  const topics = topicsOf([
    ...splitWords(thing['keywords']),
    ...list(thing['articleSection']),
    ...articleMetas('section'),
    // One alone may be a list; several are one topic each, commas and all.
    ...(tags.length === 1 ? splitWords(tags) : tags),
    ...list(thing['about']).map(nameOf),
  ]);
  return {
    kind,
    ...(language && { language }),
    ...(publisher && { publisher }),
    ...(published !== undefined && { publishedAt: published }),
    ...(topics.length > 0 && { topics }),
  };
}

/** The name of a declared organisation; a person is never named. */
function organisationOf(declared: unknown, things: Thing[]): string {
  const [publisher] = list(declared);
  if (!isThing(publisher)) return '';
  const id = publisher['@id'];
  const whole = publisher['name'] ? publisher : things.find((each) => id && each['@id'] === id);
  return whole && isOf(whole, /Organization$/) && !isOf(whole, /^Person$/) ? nameOf(whole) : '';
}

function normalLanguage(declared: string): string {
  try {
    const language = Intl.getCanonicalLocales(declared.replaceAll('_', '-'))[0] ?? '';
    return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) && language.length <= 35 ? language : '';
  } catch {
    return '';
  }
}

function splitWords(value: unknown): unknown[] {
  return list(value)
    .slice(0, 50)
    .flatMap((each) => (typeof each === 'string' ? each.slice(0, 2_000).split(/[,;]/) : nameOf(each)));
}

function topicsOf(declared: unknown[]): string[] {
  const topics = new Map<string, string>();
  for (const each of declared.slice(0, 100)) {
    const topic = text(each, 60);
    if (topic && !topics.has(topic.toLowerCase())) topics.set(topic.toLowerCase(), topic);
  }
  return [...topics.values()].slice(0, 10);
}

export function countWords(content: string, language = ''): number {
  const counted = content.slice(0, longestText);
  if (!/^(zh|ja|th)\b/.test(language)) return counted.match(/\S+/g)?.length ?? 0;
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(counted)) {
    if (isWordLike) words += 1;
  }
  return words;
}

/**
 * Says which text was read, as its page declares it, and how far.
 *
 * Runs on pages that declare one text; says nothing before 5 s in focus, and reads nothing of the page until then.
 * `readRatio` is our own upper bound: the share of the text that came into view, and never more than somebody could
 * have read in the time in focus at 600 words a minute (silent reading is typically 238: Brysbaert 2019).
 * Try it on: any newspaper's article; scroll to its end at once, and once slowly.
 */
export const createReadingCollector: CreateCollector = ({ window, signal, emit, attention }): Collector => {
  const { document } = window;
  let visit: Visit | undefined;
  let base = 0;
  let began = 0;
  let deepestSeen = 0;
  let saidMs = 0;
  let id = '';
  let isRead = false;
  let reading: { object: ReadObject; container: Element | undefined; words: number } | undefined;

  const noteScroll = () => {
    deepestSeen = Math.max(deepestSeen, window.scrollY + window.innerHeight);
  };
  hearPulse(window, ['scroll'], signal, noteScroll, noteScroll);

  const read = (url: string) => {
    isRead = true;
    const object = describeText(readStructuredData(document), document, url);
    if (!object) return;
    const container = ['[itemprop~="articleBody"]', 'article', 'main']
      .map((selector) => document.querySelector(selector))
      .find((each) => each !== null);
    const words = countWords(container?.textContent ?? '', object.language);
    reading = { object, container, words };
  };
  const seenShare = (container: Element | undefined) => {
    if (!container) return 0;
    const { top, height } = container.getBoundingClientRect();
    const seen = Math.max(deepestSeen - (top + window.scrollY), window.innerHeight - top);
    return height > 0 ? Math.min(1, Math.max(0, seen / height)) : 0;
  };

  return {
    begin(next) {
      visit = next;
      base = attention.read().focusedMs;
      began = Date.now();
      id = createUuid();
      deepestSeen = 0;
      saidMs = 0;
      isRead = false;
      reading = undefined;
    },
    report() {
      if (!visit) return;
      const durationMs = Math.round(attention.read().focusedMs - base);
      if (durationMs < shortestMs || durationMs <= saidMs) return;
      if (!isRead) read(visit.url);
      if (!reading) return;
      saidMs = durationMs;
      noteScroll();
      const { object, container, words } = reading;
      const possible = words > 0 ? (durationMs / 60_000) * (fastestWordsPerMinute / words) : 0;
      const readRatio = Math.round(Math.min(1, possible, seenShare(container)) * 100) / 100;
      emit(visit, { id, at: began, type: 'content.read', durationMs, object, metrics: { words, readRatio } });
    },
    end() {
      visit = undefined;
      reading = undefined;
    },
  };
};
