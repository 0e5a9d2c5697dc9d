import type { Category } from '@sheaf/protocol/category';
import type { Detail } from '@sheaf/protocol/detail';
import type { SearchEngine } from '@sheaf/protocol/event-bodies';
import type { Manifest } from '@sheaf/protocol/manifest';
import type { SensitiveTopic } from '@sheaf/protocol/sensitive';

/** What a member is shown of a union before anything is asked of them. */
export interface UnionPreview {
  did: string;
  /** Host name, port included, as the browser shows it. */
  host: string;
  /** The name as a browser might show it, and why it may be taken for another, one sentence each. */
  hostName: { ascii: string; shown: string; warnings: string[] };
  /** Of the union's keys, for people to compare. */
  fingerprint: string;
  manifest: Manifest;
  manifestRecord: string;
  joined: boolean;
}

/** How much a recall would take back; `isMore`: also what was shared from a browser before this one. */
export interface RecallCount {
  events: number;
  batches: number;
  isMore: boolean;
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
    reason?: 'off' | 'paused' | 'excluded' | 'not-allowed' | 'never' | 'sensitive';
    /** Names of the sensitive topics that the page is about, when that is the reason. */
    topics?: string[];
  };
  previewUnion: UnionPreview;
  joinUnion: null;
  changeConsent: null;
  withdraw: null;
  adoptTerms: null;
  deleteEvent: { outcome: 'deleted' | 'gone' | 'already-sealed' };
  shareNow: null;
  setSharing: null;
  /** How much a recall would take back. */
  countRecall: RecallCount;
  recall: { events: number };
  leaveUnion: null;
  deliverNow: null;
  retryBatch: null;
  setSending: null;
  setRetention: null;
  setWords: null;
  setTopic: null;
  setDetail: null;
  /** What would be left of an address or a text if it were captured now; nothing, with the reason in `refused`. */
  tryFilters: {
    kind: 'address' | 'text';
    stored: string | null;
    refused?: 'no-site' | 'excluded' | 'sensitive' | 'name';
    topics: SensitiveTopic[];
    rules: string[];
    unions: { union: string; name: string; detail: Detail; shared: string | null }[];
  };
  /** What one step of a revision did, in events; `next` is where to go on, null at the end. */
  reviseHeld: { changed: number; deleted: number; next: number | null };
  /** The root secret in base64url, for the screen that shows it as words; only until it was written down. */
  readPhrase: { entropy: string };
  confirmPhrase: null;
  restoreIdentity: null;
  setPassphrase: null;
  changePassphrase: null;
  removePassphrase: null;
  unlock: null;
  /** The union's name, how many batches it has of the member, and ids of the member's records that cannot be read. */
  restoreUnion: { name: string; batches: number; passedOver: string[] };
  finishRestore: null;
  removeIdentity: null;
  retryStore: null;
  startAnew: null;
  undoRevision: { restored: number; lost: number; isDone: boolean };
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
