import type { ActivityEvent } from '@sheaf/protocol/event';
import { limits } from '@sheaf/protocol/limits';

import type { Field, RuleName } from './rules.ts';
import type { TextFilter } from './text/finding.ts';

/** What an event says beside its address and site. */
export type Described = ActivityEvent extends infer E
  ? E extends unknown
    ? Omit<E, 'url' | 'site' | 'redactions'>
    : never
  : never;

/** What is done to each text of an event. */
interface Masks {
  text: (text: string, field: Field, maxChars: number) => string;
  label: (text: string) => string;
  /** For what has a form of its own, in which no mask can stand. */
  isClean: (code: string) => boolean;
}

/** Every text that a page or a person put into an event, filtered; the rules that found something are added. */
export function maskTexts(event: Described, filter: TextFilter, redactions: Set<RuleName>): Described {
  const text: Masks['text'] = (given, field, maxChars) => {
    const masked = filter.mask(given);
    for (const rule of masked.rules) redactions.add(`${field}.${rule}`);
    return masked.text.slice(0, maxChars);
  };
  return apply(event, {
    text,
    label: (given) => text(given, 'label', limits.labelChars),
    isClean(code) {
      const found = filter.find(code);
      for (const { rule } of found) redactions.add(`label.${rule}`);
      return found.length === 0;
    },
  });
}

function apply(event: Described, masks: Masks): Described {
  switch (event.type) {
    case 'page.visit': {
      if (event.title === undefined) return event;
      return { ...event, title: masks.text(event.title, 'title', limits.titleChars) };
    }
    case 'search.query': {
      const query = masks.text(event.object.query, 'query', limits.titleChars);
      return { ...event, object: { ...event.object, query } };
    }
    case 'content.read': {
      const { publisher, topics, language, ...rest } = event.object;
      const object = {
        ...rest,
        ...(language !== undefined && masks.isClean(language) && { language }),
        ...(publisher === undefined ? {} : { publisher: masks.label(publisher) }),
        ...(topics === undefined ? {} : { topics: topics.map(masks.label) }),
      };
      return { ...event, object };
    }
    case 'commerce.view':
    case 'commerce.cart':
      return { ...event, object: maskProduct(event.object, masks) };
    case 'commerce.purchase': {
      const items = event.object.items.map((item) => maskProduct(item, masks));
      return { ...event, object: { ...event.object, items } };
    }
    case 'link.click':
    case 'search.click':
    case 'page.engagement':
    case 'media.watch':
    case 'media.listen':
      return event;
  }
}

type Product = Extract<ActivityEvent, { type: 'commerce.view' }>['object'];

function maskProduct(product: Product, { label, isClean }: Masks): Product {
  const { sku, name, brand, gtin, ...rest } = product;
  return {
    ...rest,
    ...(sku === undefined ? {} : { sku: label(sku) }),
    ...(gtin !== undefined && (isGtin(gtin) || isClean(gtin)) && { gtin }),
    ...(name === undefined ? {} : { name: label(name) }),
    ...(brand === undefined ? {} : { brand: label(brand) }),
  };
}

/** A product's number and no other: one that its check digit confirms (GS1 General Specifications, 7.9). */
function isGtin(number: string): boolean {
  const sum = Array.from(number.padStart(14, '0'), Number).reduce(
    (total, digit, i) => total + digit * (i % 2 === 0 ? 3 : 1),
    0,
  );
  return sum % 10 === 0;
}

/** Everything an event says in words of what its page is about. */
export function listTexts(event: {
  type: ActivityEvent['type'];
  title?: string | undefined;
  object?: object;
}): string[] {
  const { title, object = {} } = event;
  const { query, topics, name, items } = object as {
    query?: string;
    topics?: string[];
    name?: string;
    items?: { name?: string }[];
  };
  return [title, query, ...(topics ?? []), name, ...(items ?? []).map((item) => item.name)].filter(
    (text) => text !== undefined,
  );
}
