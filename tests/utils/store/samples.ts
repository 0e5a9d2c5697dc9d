import type { ActivityEvent } from '@sheaf/protocol/event';
import type {
  BatchRow,
  EventRow,
  RecallRow,
  SeqRange,
  StoredRecord,
  UnionRow,
  WordRow,
} from '@/utils/store/database.ts';
import { createUuid } from '@/utils/collect/uuid.ts';

export const unionDid = 'did:web:union.example.org';

/** A visit to `site`, unlike any other. */
export function sampleEvent(site = 'example.com', at = Date.now()): ActivityEvent {
  return sampleVisit(site, at);
}

function sampleVisit(site = 'example.com', at = Date.now()): Extract<ActivityEvent, { type: 'page.visit' }> {
  return {
    v: 1,
    id: createUuid(at),
    type: 'page.visit',
    at,
    visit: createUuid(at),
    site,
    url: `https://www.${site}/`,
    title: 'A page',
    context: { transition: 'direct' },
    source: { collector: 'page-visit', version: 1, confidence: 'observed' },
    redactions: [],
  };
}

/** A look at a page that lasted this long. */
export function sampleEngagement(durationMs: number): Extract<ActivityEvent, { type: 'page.engagement' }> {
  const { title: _title, context: _context, ...common } = sampleVisit();
  const metrics = { focusedMs: durationMs, visibleMs: durationMs, audibleMs: 0, maxScroll: 1 };
  return { ...common, type: 'page.engagement', durationMs, metrics };
}

const record = { message: {}, data: new Uint8Array() } as unknown as StoredRecord;

/** A membership at `did`; nothing in it is signed. */
export function sampleUnion(did = unionDid, holdMs = 0): UnionRow {
  const manifestRecord = 'bafyreigdmqpykrgxyaxtlafqpqhzrb7qy2rh75nldvfd4tucqmqqme5yje';
  const jwk = { kty: 'OKP', x: 'A'.repeat(43) } as const;
  const assertion = { ...jwk, crv: 'Ed25519' } as const;
  const keyAgreement = { ...jwk, crv: 'X25519' } as const;
  return {
    did,
    keys: {
      did,
      endpoint: 'https://union.example.org/',
      assertionKeyId: `${did}#sign`,
      assertionKey: assertion,
      keyAgreementKey: keyAgreement,
    },
    manifest: {
      v: 1,
      typ: 'sheaf.manifest',
      union: did,
      version: 1,
      name: 'A union',
      description: 'For tests.',
      terms: 'None.',
      purposes: ['research'],
      asks: [{ category: 'browsing', because: 'tests' }],
      holdHours: 0,
      keys: { assertion, keyAgreement },
    },
    manifestRecord,
    memberDid: 'did:key:z6Mkmember',
    status: 'member',
    joinRequest: record,
    consent: {
      v: 1,
      typ: 'sheaf.consent',
      aud: did,
      manifest: { record: manifestRecord, version: 1 },
      givenAt: 0,
      grants: [{ category: 'browsing', purposes: ['research'], sites: { rule: 'all-except', sites: [] } }],
    },
    joinedAt: 0,
    holdMs,
  };
}

/** A batch over these runs of events. */
export function sampleBatch(number: number, ranges: SeqRange[], union = unionDid): BatchRow {
  return {
    id: `batch ${union} ${number}`,
    union,
    number,
    state: 'sealed',
    consent: '',
    message: record.message,
    sealed: new Uint8Array(8),
    dataCid: `data ${number}`,
    bytes: 8,
    count: ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0),
    ranges,
    first: ranges[0]?.[0] ?? 0,
    sealedAt: 0,
  };
}

/** A recall that was signed and not sent. */
export function sampleRecall(id: string, union = unionDid): RecallRow {
  return {
    id,
    union,
    state: 'signed',
    what: { scope: 'everything' },
    events: 1,
    records: [record],
    madeAt: 0,
    nextAttemptAt: 0,
  };
}

/** A withdrawal; nothing in it is signed. */
export function sampleWord(number: number, state: WordRow['state'], union = unionDid): WordRow {
  const word = { v: 1, typ: 'sheaf.withdrawal', aud: union, consent: 'consent', at: 0 } as const;
  return { id: `word ${union} ${number}`, union, number, word, record, state };
}

export function seqs(rows: readonly EventRow[]): number[] {
  return rows.map(({ seq }) => seq);
}
