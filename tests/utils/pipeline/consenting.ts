import { expect } from 'vitest';

import type { ConsentGrant } from '@sheaf/protocol/consent';
import { currentGrants, type WantedGrant } from '@sheaf/protocol/grants';
import { toEventLine } from '@sheaf/protocol/event';
import { changeConsent } from '@/utils/pipeline/change-consent.ts';
import { connectUnion, type Connect } from '@/utils/pipeline/connect.ts';
import { deliver } from '@/utils/pipeline/deliver.ts';
import { joinUnion } from '@/utils/pipeline/join.ts';
import { previewUnion } from '@/utils/pipeline/preview.ts';
import { releaseEvents } from '@/utils/pipeline/release.ts';
import { project } from '@/utils/privacy/project.ts';
import { readBatchEvents } from '@/utils/store/batches.ts';
import { readTotals } from '@/utils/store/counters.ts';
import type { EventRow, UnionRow } from '@/utils/store/database.ts';
import { addEvents, readEventsAfter } from '@/utils/store/events.ts';
import { readProgress, readUnion } from '@/utils/store/unions.ts';
import { sampleEngagement, sampleEvent } from '../store/samples.ts';
import type { startTestUnion } from './union-fixture.ts';
import { listAllBatches } from '../store/list-batches.ts';

export const browsing: WantedGrant = {
  category: 'browsing',
  purposes: ['research'],
  sites: { rule: 'all-except', sites: ['secret.example'] },
};
export const engagement: WantedGrant = {
  category: 'engagement',
  purposes: ['research'],
  sites: { rule: 'all-except', sites: [] },
};

export const minute = 60_000;

/** What a member of a real union does, and what can be seen of it on both sides. */
export function consentingAt(union: Awaited<ReturnType<typeof startTestUnion>>) {
  const { did } = union;
  const readRow = async (): Promise<UnionRow> => (await readUnion(did))!;
  const acts = {
    readRow,
    counts: async () => (await readProgress(did))!.counts,
    async join(...grants: ConsentGrant[]): Promise<void> {
      const { manifestRecord } = await previewUnion(did);
      await joinUnion({ union: did, manifestRecord, grants }, connectUnion);
      await deliver(connectUnion);
    },
    async change(...grants: WantedGrant[]): Promise<void> {
      const { manifestRecord } = await readRow();
      await changeConsent({ union: did, manifestRecord, grants }, connectUnion);
    },
    /** Captures a visit to each of these sites. */
    async visit(...sites: string[]): Promise<EventRow[]> {
      return capture(sites.map((site) => sampleEvent(site)));
    },
    /** Captures a look at a page. */
    look: async (): Promise<EventRow[]> => capture([sampleEngagement(1_000)]),
    async share(connect: Connect = connectUnion): Promise<void> {
      await releaseEvents(did);
      await deliver(connect, { force: true });
      await acts.expectAccounted();
    },
    /** Seals what was captured while the union is not there to take it. */
    async sealUnsent(): Promise<void> {
      await union.stop();
      try {
        await acts.share();
      } finally {
        await union.start();
      }
    },
    async linesAtUnion(): Promise<string[]> {
      const { memberDid } = await readRow();
      return (await union.exportLedger())
        .filter(({ author }) => author === memberDid)
        .map(({ line }) => line);
    },
    async expectAtUnion(...rows: EventRow[]): Promise<void> {
      const lines = rows.map((row) => toEventLine(project(row)!));
      expect((await acts.linesAtUnion()).toSorted()).toEqual(lines.toSorted());
    },
    /** What the member agrees to now, without since when. */
    async currently(): Promise<WantedGrant[]> {
      return currentGrants((await readRow()).consent.grants).map(({ from: _from, ...grant }) => grant);
    },
    async expectAccounted(): Promise<void> {
      const progress = (await readProgress(did))!;
      const { captured, deleted } = await readTotals();
      const { counts, cursor } = progress;
      const waiting = (await readEventsAfter(cursor, 10_000)).length;
      expect(Object.values(counts).reduce((sum, count) => sum + count, waiting)).toBe(captured - deleted);
      expect(Math.min(...Object.values(counts))).toBeGreaterThanOrEqual(0);
      const taken = (await Promise.all((await listAllBatches(did)).map(readBatchEvents))).flat();
      expect(new Set(taken.map(({ seq }) => seq)).size).toBe(taken.length);
      expect(taken.length).toBe(counts.sealed + counts.receipted + counts.quarantined + counts.recalled);
    },
  };
  return acts;
}

async function capture(events: ReturnType<typeof sampleEvent>[]): Promise<EventRow[]> {
  await addEvents(events, Date.now());
  const ids = new Set(events.map(({ id }) => id));
  return (await readEventsAfter(0, 10_000)).filter(({ id }) => ids.has(id));
}
