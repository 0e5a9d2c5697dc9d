/** A thing that a page declares, by schema.org's property names. Values come from the page: nothing about them is sure. */
export type Thing = Record<string, unknown>;

export interface PageData {
  /** What the page itself is about, from JSON-LD, or from microdata where that says nothing. */
  things: Thing[];
  /** First content of a `meta` by its property or name. */
  meta: (name: string) => string;
  metas: (name: string) => string[];
  language: string;
}

const mostScripts = 20;
const longestScript = 200_000;
const mostThings = 200;
const deepest = 6;
const articles = 'Article|BlogPosting|SocialMediaPosting|Posting|Review|Recipe';

/** What a page declares about itself. Nothing is kept; of microdata, only short properties are read, never a text's body. */
export function readStructuredData(document: Document): PageData {
  const things: Thing[] = [];
  const scripts = document.querySelectorAll('script[type="application/ld+json" i]');
  for (const { textContent } of [...scripts].slice(0, mostScripts)) {
    if (textContent.length > longestScript) continue;
    try {
      gather(JSON.parse(unwrap(textContent)), things, 0);
    } catch {
      // A site's broken declaration is as good as none.
    }
  }
  if (!things.some((thing) => isOf(thing, /Product$|Order$|Article|Posting$|Review$|Recipe$/))) {
    things.push(...readMicrodata(document));
  }
  const metas = (name: string) =>
    [...document.querySelectorAll(`meta[property="${name}" i],meta[name="${name}" i]`)]
      .map((each) => text(each.getAttribute('content')))
      .filter(Boolean);
  return { things, metas, meta: (name) => metas(name)[0] ?? '', language: document.documentElement.lang };
}

/** Some sites guard their declaration against XML parsers and old browsers. */
function unwrap(script: string): string {
  return script.replace(
    /^\s*(\/\/|\/\*)?\s*(<!\[CDATA\[|<!--)\s*(\*\/)?|(\/\/|\/\*)?\s*(\]\]>|-->)\s*(\*\/)?\s*$/g,
    '',
  );
}

/** Only where a page says what it is about itself: things in a list or beside it are other pages' matter. */
function gather(value: unknown, into: Thing[], depth: number): void {
  if (depth > deepest || into.length >= mostThings) return;
  for (const thing of list(value).slice(0, mostThings)) {
    if (!isThing(thing)) continue;
    if (types(thing).length > 0) into.push(thing);
    gather(thing['@graph'], into, depth + 1);
    gather(thing['mainEntity'], into, depth + 1);
    // Reuters' own.
    gather(thing['article'], into, depth + 1);
  }
}

const properties =
  'name,sku,productID,gtin,gtin8,gtin12,gtin13,gtin14,brand,offers,price,lowPrice,priceCurrency,datePublished,publisher,provider,inLanguage,keywords,articleSection'.split(
    ',',
  );

function readMicrodata(document: Document): Thing[] {
  const found: Thing[] = [];
  for (const item of document.querySelectorAll('[itemscope][itemtype*="schema.org/"]:not([itemprop])')) {
    if (!new RegExp(`(Product|${articles})$`).test(item.getAttribute('itemtype') ?? '')) continue;
    found.push(readItem(item, 0));
    if (found.length >= 5) break;
  }
  return found;
}

function readItem(item: Element, depth: number): Thing {
  const thing: Thing = { '@type': item.getAttribute('itemtype') ?? '' };
  for (const name of properties) {
    const holder = [...item.querySelectorAll(`[itemprop~="${name}"]`)].find(
      (each) => each.parentElement?.closest('[itemscope]') === item,
    );
    if (!holder) continue;
    thing[name] =
      holder.hasAttribute('itemscope') && depth < 2
        ? readItem(holder, depth + 1)
        : (holder.getAttribute('content') ?? holder.getAttribute('datetime') ?? holder.textContent);
  }
  return thing;
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** Names without the vocabulary before them. */
export function types(thing: Thing): string[] {
  return list(thing['@type'])
    .slice(0, 10)
    .map((type) => text(type).replace(/^.*[/#:]/, ''))
    .filter(Boolean);
}

export function isOf(thing: Thing, pattern: RegExp): boolean {
  return types(thing).some((type) => pattern.test(type));
}

/** One line of a declared value, at most `longest` characters; empty if it is none. */
export function text(value: unknown, longest = 100): string {
  const plain = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  return plain.slice(0, 2_000).normalize().replace(/\s+/g, ' ').trim().slice(0, longest).trim();
}

/** The name of a thing that may be declared as a mere string. */
export function nameOf(value: unknown): string {
  const [first] = list(value);
  return text(isThing(first) ? first['name'] : first);
}
