import type { Category } from '@sheaf/protocol/category';
import type { SearchEngine } from '@sheaf/protocol/event-bodies';
import type { Manifest } from '@sheaf/protocol/manifest';

/** What a member is shown of a union before anything is asked of them. */
export interface UnionPreview {
  did: string;
  /** Host name, port included, as the browser shows it. */
  host: string;
  manifest: Manifest;
  manifestRecord: string;
  joined: boolean;
}

/** What the background answers, by verb. */
export interface Replies {
  /** `stop`: nothing on this page may be captured (any more); the collector ends itself. */
  recordEvents: { stored: number; stop: boolean };
  /** What may be captured on the page; empty: the collector ends itself. `engine`: the search engine it belongs to. */
  openPage: { categories: Category[]; isByForm: boolean; engine?: SearchEngine };
  sendForm: null;
  setCategory: null;
  setPaused: null;
  setSite: null;
  setSiteRule: null;
  setPrivateHosts: null;
  describeTab: {
    site: string | null;
    captured: boolean;
    reason?: 'off' | 'paused' | 'excluded' | 'not-allowed' | 'never';
  };
  previewUnion: UnionPreview;
  joinUnion: null;
  deleteEvent: { outcome: 'deleted' | 'gone' | 'already-sealed' };
  shareNow: null;
  setSharing: null;
  deliverNow: null;
}

/** An error as it crosses the message channel. */
export interface ReplyError {
  code: string;
  message: string;
  recoverable: boolean;
}

export type Reply<V extends keyof Replies> =
  { ok: true; value: Replies[V] } | { ok: false; error: ReplyError };

/** What travels from a page or screen to the background. */
export interface Request<V extends keyof Replies = keyof Replies> {
  verb: V;
  payload: unknown;
}
