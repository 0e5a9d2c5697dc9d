import type { Bytes } from '@sheaf/protocol/bytes';
import type { Category, EventType } from '@sheaf/protocol/category';
import type { Consent, ConsentWord } from '@sheaf/protocol/consent';
import type { Detail } from '@sheaf/protocol/detail';
import type { UnionKeys } from '@sheaf/protocol/did';
import type { ActivityEvent } from '@sheaf/protocol/event';
import type { Manifest } from '@sheaf/protocol/manifest';
import type { IndexRange } from '@sheaf/protocol/recall';
import type { Receipt } from '@sheaf/protocol/receipt';
import type { RecordMessage } from '@sheaf/protocol/record';
import type { TermsDifference } from '@sheaf/protocol/terms';
import { Dexie, type EntityTable, type Table } from 'dexie';

import { noteLetGo } from './let-go.ts';
import { pinnedIndexedDb } from './pinned-indexed-db.ts';
import { markExactTimes, noteFirst } from './upgrade-batches.ts';
import { noteConsents } from './upgrade-consents.ts';
import { countRecalls } from './upgrade-progress.ts';
import { upgradeEvents } from './upgrade-events.ts';

/** One event of the member's own record. It carries no sharing state (docs/architecture.md). */
export type EventRow = ActivityEvent & {
  /** Order of capture; the primary key. */
  seq: number;
  /** When it was committed, ms since the epoch; the hold counts from here. */
  storedAt: number;
};

/** An inclusive run of `seq`. */
export type SeqRange = [from: number, to: number];

/** A record as it was signed, kept to be sent byte for byte again. */
export interface StoredRecord {
  message: RecordMessage;
  data: Bytes;
}

/**
 * `refused`: the union did not let the member in; `removed`: it ended the membership. Both say why in `answer`.
 * `left`: the member ended it.
 */
export type MembershipStatus = 'joining' | 'member' | 'refused' | 'removed' | 'left';

/** A union the member joined: what was pinned, read and agreed. */
export interface UnionRow {
  did: string;
  keys: UnionKeys;
  manifest: Manifest;
  manifestRecord: string;
  memberDid: string;
  status: MembershipStatus;
  /** The signed join request, sent again until the union answers. */
  joinRequest: StoredRecord;
  consent: Consent;
  /** Present once signed, which needs the membership to exist. */
  consentRecord?: StoredRecord;
  /** Record id of the union's countersignature. */
  consentReceipt?: string;
  /** The member took the agreement back at `at` (ms since the epoch): nothing rests on it any more. */
  withdrawn?: { at: number };
  /** The latest moment at which a grant was found to be over: a clock that is set back does not bring it to life. */
  latestAt?: number;
  /** Other terms than those agreed to, which the union publishes now. */
  offer?: TermsOffer;
  joinedAt: number;
  holdMs: number;
  /** How much of each category's events this union gets; in full, where nothing is said. */
  details?: Partial<Record<Category, Detail>>;
  /** When what is pinned was last found to be what the union's domain says, ms since the epoch. */
  checkedAt?: number;
  /** Present while the domain says something else than what was pinned: nothing is sent, nothing is taken. */
  changed?: IdentityChange;
  /** Why the union refused or removed the member, in its own words, signed by it. */
  answer?: { because: string; at: number };
  /** It was restored from a backup, and has yet to be asked what it got since that was made. */
  isUnasked?: true;
}

/** Terms that a union publishes in the place of those that a member agreed to. */
export interface TermsOffer {
  manifest: Manifest;
  manifestRecord: string;
  /** When they were first seen, ms since the epoch. */
  at: number;
  /** Where one of them is wider, sharing pauses until the member decides. */
  differences: TermsDifference[];
}

/**
 * What the member said to a union of consent: an agreement or a withdrawal. `signed` → `sent` (the node has it) →
 * `countersigned` (the union's signed word that it holds it).
 */
export interface WordRow {
  /** Record id. */
  id: string;
  /** Record ids under which it was signed before, and never taken. */
  formerIds?: string[];
  union: string;
  /** Its place in the order in which the member said it to this union, from 0. */
  number: number;
  word: ConsentWord;
  /** Signed once, sent as it is however often. */
  record: StoredRecord;
  state: 'signed' | 'sent' | 'countersigned';
  sentAt?: number;
  /** Record id of the union's countersignature. */
  receipt?: string;
}

/** What a union's domain said of it at `at` (ms since the epoch), beside what was pinned at joining. */
export interface IdentityChange {
  at: number;
  pinned: Identity;
  /** Absent when what the domain says now is not a union's DID document, or the domain does not stand by the DID. */
  found?: Identity;
  /** What the domain's word is not good for, when nothing was found. */
  reason?: string;
}

/** A union's keys in a form for people (protocol/fingerprint.ts), and where its node answers. */
export interface Identity {
  fingerprint: string;
  endpoint: string;
}

/** The highest version of a union's terms that was seen on this device, joined or not. */
export interface SightingRow {
  union: string;
  version: number;
}

/** How far sharing with a union has come. What lies at or below `start` is private, above `cursor` held or due. */
export interface ProgressRow {
  union: string;
  start: number;
  cursor: number;
  /** The latest moment (ms since the epoch) at which an event up to the cursor was stored: what follows is no older. */
  storedThrough?: number;
  /** Events up to here are due at once, whatever their age: the member said so. */
  releasedThrough: number;
  nextBatch: number;
  /** Data CID of the last batch, which the next one names. */
  previous: string | null;
  /** Events below the cursor by what became of them. */
  counts: {
    private: number;
    notAgreed: number;
    sealed: number;
    receipted: number;
    quarantined: number;
    recalled: number;
  };
  /** The member stopped sharing with this union: nothing is sealed or sent until they start again. */
  stopped: boolean;
  attempts: number;
  /** Not before this moment (ms since the epoch); 0 means any time. */
  nextAttemptAt: number;
  /** Until when the delivery that is under way may be taken to be alive, ms since the epoch. */
  leaseUntil?: number;
  /** Deliveries in a row that found none of the union's answers that are missing. */
  looks?: number;
  problem?: Problem;
}

/** Something that went wrong, in words for the member. */
export interface Problem {
  code: string;
  message: string;
  at: number;
}

/** `recalled`: all of its events were; it is not sent any more. */
export type BatchState = 'sealed' | 'sent' | 'receipted' | 'quarantined' | 'recalled';

/** What stays of a batch's events once they are gone from the record (store/summary.ts). */
export interface BatchSummary {
  sites: string[];
  types: EventType[];
  /** Of each event, in the order of the batch: its type, its minute, and the sites that it speaks of. */
  events: Bytes;
}

/** One sealed batch on its way (docs/architecture.md). */
export interface BatchRow {
  /** Record id of the contribution. */
  id: string;
  union: string;
  number: number;
  state: BatchState;
  /** Record id of the agreement that it names. */
  consent: string;
  message: RecordMessage;
  /** The sealed bytes, dropped once a verified receipt names their CID. */
  sealed?: Bytes;
  dataCid: string;
  bytes: number;
  count: number;
  ranges: SeqRange[];
  /** Lowest `seq` it took: batches of a union do not overlap, so that this puts them in the order of their events. */
  first: number;
  /** Record id of the batch that the union could not take whole, whose events this is a half of. */
  halfOf?: string;
  /**
   * It was not counted when a backup was made that this was restored from: where that was made, its events may have gone
   * out in other batches since. They never go out in another from here.
   */
  isFromBackup?: true;
  /** The union's details when it was sealed: its lines are those. */
  details?: UnionRow['details'];
  sealedAt: number;
  /** Sealed before times were made coarse (utils/privacy/coarsen.ts): its lines have them to the millisecond. */
  hasExactTimes?: true;
  /** When its bytes first began to go out: the union may have them, whatever came of it. */
  triedAt?: number;
  sentAt?: number;
  receiptedAt?: number;
  receipt?: Receipt;
  /** The union's signed record, as proof. */
  receiptRecord?: StoredRecord;
  problem?: Problem;
  /** From when the first of its events went from the record. */
  summary?: BatchSummary;
  /** How many of its events are still in the record; absent while all of them are. */
  left?: number;
  /** What of it was recalled, by index in the batch, in the order of the recalls. */
  recalled?: { recall: string; events: IndexRange[]; isAcknowledged?: true }[];
}

/** What a member asks back: one event, a site, a category, what happened from a moment until before another, or all. */
export type RecallScope =
  | { scope: 'event'; seq: number }
  | { scope: 'site'; site: string }
  | { scope: 'category'; category: Category }
  | { scope: 'time'; from: number; to: number }
  | { scope: 'everything' };

/** `signed` → `sent` (the node has it) → `acknowledged`, or → `refused` when the union says that it does not follow it. */
export type RecallState = 'signed' | 'sent' | 'acknowledged' | 'refused';

/** One recall on its way to a union. */
export interface RecallRow {
  /** Record id of its first record, as that was signed first. */
  id: string;
  union: string;
  state: RecallState;
  what: RecallScope;
  /** How many events it took back when it was made. */
  events: number;
  /** Signed once, sent as they are however often; several when one does not hold all of it. */
  records: StoredRecord[];
  madeAt: number;
  sentAt?: number;
  /** Not sent before this moment (ms since the epoch); 0 means any time. */
  nextAttemptAt: number;
  problem?: Problem;
  acknowledgedAt?: number;
  /** Entries of the union's ledger that it was for. */
  entries?: number[];
  /** How many of the named batches the union never counted. */
  unknown?: number;
  /** Released datasets that had held some of the events. */
  datasets?: string[];
  /** The union's signed records, as proof. */
  receipts?: StoredRecord[];
}

/**
 * A batch that a union has from an earlier browser of this member, as the union's node tells; its events are not in the
 * record here, and it is in no count of `progress`.
 */
export interface EarlierBatchRow {
  /** Record id of the contribution. */
  id: string;
  union: string;
  /** When it was sealed, ms since the epoch; when it was answered, if the member has deleted it since. */
  at: number;
  dataCid: string;
  /** Size of the sealed bytes; absent if the member has deleted it since. */
  bytes?: number;
  /** `sent`: the union has not answered it. */
  state: 'sent' | 'receipted' | 'refused';
  /** When an answer was last looked for, ms since the epoch. */
  lookedAt?: number;
  receipt?: Receipt;
  /** The union's signed record, as proof. */
  receiptRecord?: StoredRecord;
}

/** Events per local day, site and type, summarised ones too; kept in the same transaction as the events. */
export interface CounterRow {
  day: string;
  site: string;
  type: ActivityEvent['type'];
  count: number;
  /** How many of them were summarised: they are in the record no more. */
  pruned?: number;
}

/** All-time totals, one row. `changes` grows whenever an event is deleted or replaced, so that sealing notices. */
export interface TotalsRow {
  id: 'all';
  captured: number;
  deleted: number;
  changes: number;
  /** How many events were summarised. They count as captured, and not as deleted. */
  pruned?: number;
  /** The latest local day of an event that was summarised. */
  prunedDay?: string;
}

/** Ids of deleted and summarised events, so that a page that resends one does not bring it back. Kept for a day at least. */
export interface DeletedRow {
  id: string;
  at: number;
}

/**
 * An event as it was before the member's new words or exclusions changed or deleted it, so that this can be undone;
 * dropped after a few minutes, because nothing raw stays.
 */
export interface RevisionRow {
  /** Which revision, and the event's place in the record. */
  revision: string;
  seq: number;
  at: number;
  before: EventRow;
  /** It was the revision that deleted the event; else it changed it. */
  isDeleted: boolean;
}

/** A secret encrypted by AES-256-GCM. */
export interface SealedSecret {
  iv: Bytes;
  sealed: Bytes;
}

/** The root secret, as a key that cannot be exported (docs/decisions/0020-a-phrase-shown-once.md). */
export interface RootKeyRow {
  id: 'root';
  key: CryptoKey;
  /** The secret itself, until the member says that they wrote its phrase down; `key` opens it and cannot be exported. */
  unwritten?: SealedSecret & { key: CryptoKey };
  /** When the member had the phrase in their hands, ms since the epoch. Neither: there never was one to write down. */
  writtenAt?: number;
}

/** A secret encrypted under a passphrase (utils/member/lock-secret.ts). */
export interface LockedSecret extends SealedSecret {
  salt: Bytes;
  iterations: number;
}

/** The root secret while a passphrase locks it: nothing else of it is kept. */
export interface LockedRootRow {
  id: 'root';
  locked: LockedSecret;
  /** When the member had the phrase in their hands, ms since the epoch. */
  writtenAt: number;
  /** When the passphrase was last typed, ms since the epoch. */
  unlockedAt?: number;
}

export type RootRow = RootKeyRow | LockedRootRow;

class SheafDatabase extends Dexie {
  declare events: EntityTable<EventRow, 'seq'>;
  declare unions: EntityTable<UnionRow, 'did'>;
  declare progress: EntityTable<ProgressRow, 'union'>;
  declare batches: EntityTable<BatchRow, 'id'>;
  declare counters: Table<CounterRow, [string, string, string]>;
  declare totals: EntityTable<TotalsRow, 'id'>;
  declare deleted: EntityTable<DeletedRow, 'id'>;
  declare keys: Table<RootRow, string>;
  declare revisions: Table<RevisionRow, [string, number]>;
  declare sightings: EntityTable<SightingRow, 'union'>;
  declare recalls: EntityTable<RecallRow, 'id'>;
  declare earlier: EntityTable<EarlierBatchRow, 'id'>;
  declare words: EntityTable<WordRow, 'id'>;

  constructor() {
    super('sheaf', { chromeTransactionDurability: 'strict', indexedDB: pinnedIndexedDb });
    this.version(1).stores({
      events: '++seq, &id, [site+seq], [type+seq]',
      unions: 'did',
      progress: 'union',
      batches: 'id, [union+number], [union+state]',
      counters: '[day+site+type]',
      totals: 'id',
      deleted: 'id, at',
      keys: 'id',
    });
    this.version(2).upgrade(upgradeEvents);
    this.version(3).stores({ revisions: '[revision+seq], seq, at' });
    this.version(7).stores({ sightings: 'union' }).upgrade(markExactTimes);
    this.version(8).stores({ recalls: 'id, union' }).upgrade(countRecalls);
    this.version(9)
      .stores({ batches: 'id, [union+number], [union+state], [union+first]' })
      .upgrade(noteFirst);
    this.version(10).stores({ earlier: 'id, union' });
    this.version(11).stores({ words: 'id, union' }).upgrade(noteConsents);
    this.on('versionchange', ({ newVersion }) => {
      // Deleted: it is let go of, and whoever opens it next finds that it is gone.
      if (newVersion === null) return true;
      this.close();
      noteLetGo();
      return false;
    });
  }
}

export const database = new SheafDatabase();
