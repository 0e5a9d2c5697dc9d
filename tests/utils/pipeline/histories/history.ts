import { expect, vi } from 'vitest';

import type { ConsentGrant } from '@sheaf/protocol/consent';
import { PermanentError } from '@sheaf/protocol/error';
import { toEventLine } from '@sheaf/protocol/event';
import type { Books } from '../../../../union/cli/books.ts';
import { connectUnion, type Connect } from '@/utils/pipeline/connect.ts';
import { deliver } from '@/utils/pipeline/deliver.ts';
import { forgetEvent } from '@/utils/pipeline/forget.ts';
import { joinUnion } from '@/utils/pipeline/join.ts';
import { previewUnion } from '@/utils/pipeline/preview.ts';
import { isRecalled } from '@/utils/pipeline/find-shared.ts';
import { recall } from '@/utils/pipeline/recall.ts';
import { releaseEvents, setSharing } from '@/utils/pipeline/release.ts';
import { retryBatch } from '@/utils/pipeline/retry-batch.ts';
import { project } from '@/utils/privacy/project.ts';
import { readBatchEvents } from '@/utils/store/batches.ts';
import { readTotals } from '@/utils/store/counters.ts';
import type { BatchState, EventRow, RecallScope } from '@/utils/store/database.ts';
import { addEvents, readEventsAfter, readLastSeq } from '@/utils/store/events.ts';
import { listOpenRecalls, listRecalls } from '@/utils/store/recalls.ts';
import { readProgress, readUnion } from '@/utils/store/unions.ts';
import { cleanDatabase } from '../../store/clean-database.ts';
import { sampleEvent } from '../../store/samples.ts';
import type { Mishap, Mortal } from './mortal.ts';
import { listBatchesInState } from '../../store/list-batches.ts';

/** What all histories share: a union in a process of its own. */
export interface World {
  union: string;
  books: Books;
  mortal: Mortal;
}

export type Act =
  | { do: 'capture'; count: number }
  | { do: 'deliver'; steps: number; onTheWay: Mishap[] }
  | { do: 'delete'; back: number }
  | { do: 'switch'; on: boolean }
  | { do: 'recall'; what: 'event' | 'site' | 'everything'; back: number; steps: number }
  | { do: 'retry' }
  | { do: 'clock'; offMs: number };

/** What a history came to, in a model that knows no batches: of each event, whether the union is to have it. */
export interface History extends World {
  connect: Connect;
  /** Events by id: those that the union is to have, once. */
  wanted: Map<string, EventRow>;
  hasRefusals: boolean;
}

/** Pauses between looks for a receipt. Milliseconds. */
const pauses = [5, 10, 20, 40, 80, 160];

const secret = 'secret.example';
const browsing: ConsentGrant = {
  category: 'browsing',
  purposes: ['research'],
  sites: { rule: 'all-except', sites: [secret] },
};

/** A new member of the union, who captured something before they joined. */
export async function startHistory(world: World): Promise<History> {
  await cleanDatabase();
  await addEvents([sampleEvent('before.example')], Date.now());
  const { did, manifestRecord } = await previewUnion(world.union);
  await joinUnion({ union: did, manifestRecord, grants: [browsing] }, connectUnion);
  await deliver(connectUnion, { force: true, pauses });
  const connect = world.mortal.wrap(connectUnion);
  return { ...world, connect, wanted: new Map(), hasRefusals: false };
}

export async function actOn(history: History, act: Act): Promise<void> {
  await actions[act.do](history, act as never);
  await expectAccounted(history);
}

const actions: { [K in Act['do']]: (history: History, act: Extract<Act, { do: K }>) => Promise<void> } = {
  async capture({ union, wanted }, { count }) {
    const isSharing = (await readProgress(union))?.stopped === false;
    const before = await readLastSeq();
    const events = Array.from({ length: count }, (_, i) =>
      sampleEvent(i === 2 ? secret : `site${i}.example`),
    );
    await addEvents(events, Date.now());
    const rows = await readEventsAfter(before, count);
    for (const row of rows) if (isSharing && row.site !== secret) wanted.set(row.id, row);
  },

  async deliver(history, { steps, onTheWay }) {
    history.hasRefusals ||= onTheWay.includes('refused');
    await history.mortal.live(steps, onTheWay, async () => {
      await releaseEvents(history.union);
      await deliver(history.connect, { force: true, pauses });
    });
  },

  async delete({ wanted }, { back }) {
    const seq = (await readLastSeq()) - back;
    const [row] = await readEventsAfter(seq - 1, 1);
    const { outcome } = await forgetEvent(seq);
    if (outcome === 'deleted' && row) wanted.delete(row.id);
  },

  async switch({ union, wanted }, { on }) {
    if (on && (await readProgress(union))?.stopped) {
      const sealed = new Set((await readSealed(union)).map(({ id }) => id));
      for (const id of wanted.keys()) if (!sealed.has(id)) wanted.delete(id);
    }
    await setSharing(union, on);
  },

  async recall({ union, wanted, mortal, connect }, { what, back, steps }) {
    const shared = await readSealed(union);
    const row = shared.at(-1 - back);
    const before = (await listRecalls(union)).length;
    await mortal.live(steps, [], () => recall({ union, what: toScope(what, row) }, connect).catch(passOver));
    // It holds once it is committed, whatever became of the worker afterwards.
    if ((await listRecalls(union)).length === before) return;
    for (const { id, seq, site } of shared) {
      const isMeant = { event: seq === row?.seq, site: site === row?.site, everything: true }[what];
      if (isMeant) wanted.delete(id);
    }
  },

  async retry({ union }) {
    for (const { id } of await listBatchesInState(union, 'quarantined')) await retryBatch(id).catch(passOver);
  },

  async clock(_history, { offMs }) {
    vi.useRealTimers();
    if (offMs !== 0) vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + offMs });
    await Promise.resolve();
  },
};

function toScope(what: 'event' | 'site' | 'everything', row: EventRow | undefined): RecallScope {
  if (what === 'everything') return { scope: 'everything' };
  if (what === 'site') return { scope: 'site', site: row?.site ?? 'nowhere.example' };
  return { scope: 'event', seq: row?.seq ?? 1 };
}

/** There is nothing of that, which is fine. */
function passOver(error: unknown): void {
  if (!(error instanceof PermanentError)) throw error;
}

/** What is in batches, and was not recalled. */
async function readSealed(union: string, ...states: BatchState[]): Promise<EventRow[]> {
  const wanted = states.length > 0 ? states : (['sealed', 'sent', 'receipted', 'quarantined'] as const);
  const batches = await listBatchesInState(union, ...wanted);
  const rows = batches.map(async (batch) =>
    (await readBatchEvents(batch)).filter((_row, index) => !isRecalled(batch, index)),
  );
  return (await Promise.all(rows)).flat();
}

/** captured − deleted = private + not agreed + held + due + sealed + receipted + quarantined. */
async function expectAccounted({ union }: History): Promise<void> {
  const progress = (await readProgress(union))!;
  const { captured, deleted } = await readTotals();
  const waiting = (await readEventsAfter(progress.cursor, 10_000)).length;
  const decided = Object.values(progress.counts).reduce((sum, count) => sum + count, 0);
  expect(decided + waiting).toBe(captured - deleted);
  const sealed = await readSealed(union);
  expect(new Set(sealed.map(({ seq }) => seq)).size).toBe(sealed.length);
}

/** With a network that works and a clock that is right: everything wanted is in the ledger, once, and nothing else. */
export async function expectDelivered(history: History): Promise<void> {
  vi.useRealTimers();
  const { union, books, wanted } = history;
  await actOn(history, { do: 'switch', on: true });
  for (let tries = 0; tries < 8; tries += 1) {
    await actOn(history, { do: 'deliver', steps: Infinity, onTheWay: [] });
    const isOpen = (await listOpenRecalls(union)).length > 0;
    if ((await readProgress(union))!.counts.sealed === 0 && !isOpen) break;
  }
  expect(await listOpenRecalls(union)).toEqual([]);
  const { memberDid } = (await readUnion(union))!;
  const kept = new Set((await readSealed(union, 'quarantined')).map(({ id }) => id));
  if (!history.hasRefusals) expect(kept.size).toBe(0);
  const rows = [...wanted.values()].filter(({ id }) => !kept.has(id));
  const ledger = books.database
    .prepare(
      `SELECT line FROM ledger_events JOIN ledger USING (ledger_index)
       WHERE author = ? AND ledger_events.refused IS NULL`,
    )
    .all(memberDid);
  // Halves of a batch come after what was sealed meanwhile.
  const due = rows.map((row) => toEventLine(project(row)!)).toSorted();
  expect(ledger.map(({ line }) => String(line)).toSorted()).toEqual(due);
  expect((await readProgress(union))!.counts).toMatchObject({ sealed: 0, receipted: rows.length });
}
