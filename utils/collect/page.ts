import type { CapturedEvent } from '@sheaf/protocol/event';
import type { SearchEngine } from '@sheaf/protocol/event-bodies';

import type { PageAttention } from './page-attention.ts';

/** One page visit as the collectors share it. It begins with a load or an in-page navigation and ends with the next. */
export interface Visit {
  id: string;
  url: string;
  reached: Extract<CapturedEvent, { type: 'page.visit' }>['context'];
  /** It was said before, by collectors that these took over from. */
  isKnown?: boolean;
}

/** What collectors share of the page they run in. */
export interface PageContext {
  window: Window & typeof globalThis;
  /** Aborted when everything here must fall silent for good; every listener is registered with it. */
  signal: AbortSignal;
  emit: Emit;
  attention: PageAttention;
  /** The search engine that the page belongs to, the background's word. */
  engine?: SearchEngine | undefined;
}

/**
 * What a collector saw. `id` only where a fuller version of the same event may follow (the same id and `at`, a greater
 * `durationMs`): the later takes the earlier's place. The rest of the envelope is added here.
 */
export type Sighting = DistributiveOmit<CapturedEvent, 'v' | 'id' | 'at' | 'visit' | 'url' | 'source'> & {
  id?: string;
  /** ms since the epoch; now, if absent */
  at?: number;
  /** `observed`, if absent */
  confidence?: CapturedEvent['source']['confidence'];
};

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Where collectors put what they saw during a visit. */
export type Emit = (visit: Visit, sighting: Sighting) => void;

/** What every collector is to the frame (collect-page.ts). It registers listeners when it is made, all by `signal`. */
export interface Collector {
  /** A visit begins. The page may be hidden. */
  begin(visit: Visit): void;
  /**
   * Says all there is to say by now: a minute has passed, the page is hidden, or it may be going away at once.
   * Runs before `end`. Emits nothing that was said before in the same words.
   */
  report(): void;
  /** The visit is over, and what was measured of it is forgotten. */
  end(): void;
}

/** One collector a file; each says when it runs, when it stops, and which addresses to try it on. */
export type CreateCollector = (page: PageContext) => Collector;

/** What a collector hands back: it stops for good when this is called. */
export type Stop = () => void;

/**
 * Whether this document may be looked at at this moment: a web page in a tab of its own, not a frame, not a viewer for
 * some other format, without a password field, and not marked by its site as adult or off the record.
 */
export function isCollectable(document: Document): boolean {
  const isHtml = document.contentType === 'text/html' || document.contentType === 'application/xhtml+xml';
  return (
    isHtml && document.defaultView?.top === document.defaultView && !document.querySelector(privateMarks)
  );
}

/**
 * A password field; the labels by which sites declare themselves adult (`rating`, with RTA's own number); Brave's
 * request to be left out of the history, where a page carries it.
 */
const privateMarks =
  'input[type="password" i],meta[http-equiv="Request-OTR" i],meta[name="rating" i][content="adult" i],' +
  'meta[name="rating" i][content="mature" i],meta[name="rating" i][content="RTA-5042-1996-1400-1577-RTA" i]';
