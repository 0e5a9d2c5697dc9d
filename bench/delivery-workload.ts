import { toUtf8, type Bytes } from '@sheaf/protocol/bytes';
import type { CapturedEvent, ActivityEvent } from '@sheaf/protocol/event';
import { toEventLine } from '@sheaf/protocol/event';
import { gzip } from '@sheaf/protocol/gzip';
import { merkleRoot } from '@sheaf/protocol/merkle';
import { sealBatch, sealOverhead } from '@sheaf/protocol/seal';
import { formats, paths } from '@sheaf/protocol/dwn-protocol';

import { createUuid } from '@/utils/collect/uuid.ts';
import { createEntropy, deriveMember, importRootKey } from '@/utils/member/identity.ts';
import { createUnionClient, type UnionClient } from '@/utils/member/union-client.ts';
import { sealDue } from '@/utils/pipeline/seal.ts';
import { project } from '@/utils/privacy/project.ts';
import { makeRedactor } from '@/utils/privacy/redact.ts';
import { createTextFilter } from '@/utils/privacy/text/text-filter.ts';
import { database, type BatchRow, type EventRow } from '@/utils/store/database.ts';
import { addUnion, readUnion } from '@/utils/store/unions.ts';
import { toDay } from '@/utils/store/counters.ts';
import type { LinkedPage } from './linked-pages.ts';

/** Runs in the extension's worker: its own code on its own database, with a union that is never asked. */

const did = 'did:web:union.example';
const yearMs = 365 * 24 * 60 * 60 * 1_000;
let client: UnionClient;
/** Bytes of what `client` sent. */
let sentBytes = 0;

/** Always the same numbers, from 0 to 1. */
function makeRandom(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const source = { version: 1, confidence: 'observed' as const };

/** What the collectors tell of pages that are looked at one after the other, from a minute to some minutes each. */
function capture(pages: readonly LinkedPage[]): CapturedEvent[] {
  const random = makeRandom();
  let at = Date.now() - yearMs;
  return pages.flatMap(({ url, title }, i): CapturedEvent[] => {
    const lookMs = Math.round(4_000 * (1 / (0.02 + random())));
    at += lookMs + Math.round(random() * 60_000);
    const envelope = { v: 1 as const, visit: createUuid(at), url, at };
    const focusedMs = Math.round(lookMs * random());
    const position = Math.round(random() * 100) / 100;
    const next = pages[i + 1]?.url;
    const click = (href: string): CapturedEvent => ({
      ...envelope,
      id: createUuid(at),
      at: at + focusedMs,
      type: 'link.click',
      object: { href },
      metrics: { position },
      source: { ...source, collector: 'link-click' },
    });
    return [
      {
        ...envelope,
        id: createUuid(at),
        type: 'page.visit',
        title,
        context: { transition: 'link', referrer: pages[i - 1]?.url ?? url },
        source: { ...source, collector: 'page-visit' },
      },
      {
        ...envelope,
        id: createUuid(at),
        type: 'page.engagement',
        durationMs: lookMs,
        metrics: { focusedMs, visibleMs: lookMs, audibleMs: 0, maxScroll: position },
        source: { ...source, collector: 'page-engagement' },
      },
      ...(next === undefined || random() < 0.5 ? [] : [click(next)]),
    ];
  });
}

function redactAll(captured: readonly CapturedEvent[]): ActivityEvent[] {
  const redact = makeRedactor({
    privateHosts: [],
    isCaptured: () => true,
    filter: createTextFilter([]),
    topics: [],
  });
  return captured.map(redact).flatMap((redacted) => ('event' in redacted ? [redacted.event] : []));
}

/** Joins a union on paper. */
export async function setUp(): Promise<void> {
  const pair = await crypto.subtle.generateKey('X25519', true, ['deriveBits']);
  const { x = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const keyAgreement = { kty: 'OKP', crv: 'X25519', x } as const;
  const assertion = { kty: 'OKP', crv: 'Ed25519', x } as const;
  const member = await deriveMember(await importRootKey(createEntropy()), did);
  const manifestRecord = 'bafyreigdmqpykrgxyaxtlafqpqhzrb7qy2rh75nldvfd4tucqmqqme5yje';
  const endpoint = 'https://union.example/';
  const answer = { jsonrpc: '2.0', result: { reply: { status: { code: 202, detail: 'Accepted' } } } };
  client = createUnionClient({
    member,
    union: { did, endpoint },
    fetch: async (_endpoint, init) => {
      const headers = init?.headers as Record<string, string>;
      const head = Object.entries(headers).reduce(
        (sum, [name, value]) => sum + name.length + value.length + 4,
        0,
      );
      const body = init?.body as Bytes | undefined;
      sentBytes += head + (body?.length ?? 0);
      return Response.json(answer);
    },
  });
  const joinRequest = await client.signRecord({
    path: paths.joinRequest,
    recipient: did,
    format: formats.json,
    data: toUtf8('{}'),
  });
  const asks = (['browsing', 'engagement'] as const).map((category) => ({
    category,
    because: 'It is measured.',
  }));
  await addUnion({
    did,
    keys: {
      did,
      endpoint,
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
      description: 'For benchmarks.',
      terms: 'None.',
      purposes: ['research'],
      asks,
      holdHours: 0,
      keys: { assertion, keyAgreement },
    },
    manifestRecord,
    memberDid: member.did,
    status: 'member',
    joinRequest,
    consent: {
      v: 1,
      typ: 'sheaf.consent',
      aud: did,
      manifest: { record: manifestRecord, version: 1 },
      givenAt: 0,
      grants: asks.map(({ category }) => ({
        category,
        purposes: ['research'],
        sites: { rule: 'all-except', sites: [] },
      })),
    },
    consentRecord: joinRequest,
    joinedAt: 0,
    // What is not released waits.
    holdMs: 100 * yearMs,
  });
  await openRaw();
}

let raw: IDBDatabase;

async function openRaw(): Promise<void> {
  raw = await finish(indexedDB.open('sheaf'));
}

function finish<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error(request.error?.message)));
  });
}

function complete(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(new Error(transaction.error?.message)));
  });
}

/**
 * Fills the record with what was captured on these pages, again and again as new visits, until it holds `total` events.
 * @param most events that are written before it returns
 * @returns how many it holds now
 */
export async function fill(pages: readonly LinkedPage[], total: number, most: number): Promise<number> {
  const { captured = 0 } = (await database.totals.get('all')) ?? {};
  const goal = Math.min(total, captured + most);
  const events = redactAll(capture(pages));
  for (let count = captured; count < goal;) {
    const transaction = raw.transaction('events', 'readwrite', { durability: 'relaxed' });
    const chunk = Math.min(5_000, goal - count);
    for (let i = 0; i < chunk; i += 1) {
      const event = events[(count + i) % events.length];
      transaction
        .objectStore('events')
        .add({ ...event, id: createUuid(Date.now()), storedAt: Date.now() - yearMs });
    }
    await complete(transaction);
    count += chunk;
    await database.totals.put({ id: 'all', captured: count, deleted: 0, changes: 0 });
  }
  const [first] = events;
  if (first) {
    const { site, type } = first;
    await database.counters.put({ day: toDay(Date.now()), site, type, count: goal });
  }
  return goal;
}

/** Nothing was sealed yet, and the first `due` events are due. */
export async function rewind(due: number): Promise<void> {
  const { batches, progress } = database;
  await batches.clear();
  await progress.update(did, {
    cursor: 0,
    start: 0,
    releasedThrough: due,
    nextBatch: 0,
    previous: null,
    counts: { private: 0, notAgreed: 0, sealed: 0, receipted: 0, quarantined: 0, recalled: 0 },
  });
}

/** Seals what is due, batch by batch. @returns how long it took, ms */
export async function sealAll(): Promise<number> {
  const start = performance.now();
  await sealDue({ did }, client, Date.now);
  return performance.now() - start;
}

/** Events that each batch took. */
export async function readSizes(): Promise<number[]> {
  return (await listBatches()).map(({ count }) => count);
}

async function listBatches(): Promise<BatchRow[]> {
  const rows = await database.batches.toArray();
  return rows.sort((a, b) => a.number - b.number);
}

export const steps = ['read', 'project', 'encode', 'gzip', 'pad', 'seal', 'sign', 'commit'] as const;

/**
 * Takes the steps of a batch one by one, each as bare as the platform has it, and over batches of these sizes.
 * @returns ms by step
 */
export async function takeSteps(sizes: readonly number[]): Promise<Record<(typeof steps)[number], number>> {
  const took = Object.fromEntries(steps.map((step) => [step, 0])) as Record<(typeof steps)[number], number>;
  async function time<T>(step: (typeof steps)[number], work: () => T | Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await work();
    took[step] += performance.now() - start;
    return result;
  }
  const union = await readUnion(did);
  if (!union) throw new Error('No union was joined.');
  let first = 1;
  for (const [number, count] of sizes.entries()) {
    const range = IDBKeyRange.bound(first, first + count - 1);
    const rows = await time('read', () =>
      finish<EventRow[]>(raw.transaction('events').objectStore('events').getAll(range)),
    );
    const events = await time('project', () => rows.map((row) => project(row) ?? row));
    const bytes = await time('encode', async () => {
      const lines = events.map(toEventLine);
      const visits = [...new Set(rows.map(({ visit }) => visit))];
      const numbers = new Map(visits.map((visit, i) => [visit, i]));
      const header = {
        v: 1,
        typ: 'sheaf.batch',
        aud: did,
        consent: union.consentRecord?.message.recordId,
        seq: number,
        previous: null,
        count,
        root: await merkleRoot(lines.map(toUtf8)),
        visits: rows.map(({ visit }) => numbers.get(visit)),
      };
      return toUtf8([JSON.stringify(header), ...lines].join('\n'));
    });
    const packed = await time('gzip', () => gzip(bytes));
    const padded = await time('pad', () => {
      const whole = new Uint8Array(30_000 - sealOverhead);
      new DataView(whole.buffer).setUint32(0, packed.length);
      whole.set(packed, 4);
      return whole;
    });
    const sealed = await time('seal', () =>
      sealBatch(padded, union.keys.keyAgreementKey, union.memberDid, did),
    );
    const { message } = await time('sign', () =>
      client.signRecord({
        path: paths.contribution,
        recipient: did,
        format: formats.batch,
        data: sealed,
        role: 'member',
      }),
    );
    await time('commit', () =>
      database.transaction('rw', [database.batches, database.progress], async () => {
        const row = await database.progress.get(did);
        await database.batches.add({
          id: message.recordId,
          union: did,
          number,
          state: 'sealed',
          consent: '',
          message,
          sealed,
          dataCid: message.descriptor.dataCid,
          bytes: sealed.length,
          count,
          ranges: [[first, first + count - 1]],
          first,
          sealedAt: Date.now(),
        });
        if (row) await database.progress.put({ ...row, cursor: first + count - 1 });
      }),
    );
    first += count;
  }
  return took;
}

/** What was sealed, as it goes over the wire: the request's headers and its body, bytes. */
export async function measureWire(): Promise<{ events: number; wire: number; plain: number; ids: number }> {
  sentBytes = 0;
  let [events, plain, ids] = [0, 0, 0];
  for (const { message, sealed, count, ranges } of await listBatches()) {
    await client.sendRecord({ message, data: sealed ?? new Uint8Array() });
    events += count;
    for (const [from, to] of ranges) {
      for (const row of await database.events.where('seq').between(from, to, true, true).toArray()) {
        const { seq: _seq, storedAt: _storedAt, ...event } = row;
        plain += toUtf8(toEventLine(project(row) ?? row)).length + 1;
        ids += toUtf8(JSON.stringify(event)).length + 1;
      }
    }
  }
  return { events, wire: sentBytes, plain, ids };
}
