import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { connectUnion } from '@/utils/pipeline/connect.ts';
import { deliver } from '@/utils/pipeline/deliver.ts';
import { joinUnion } from '@/utils/pipeline/join.ts';
import { previewUnion } from '@/utils/pipeline/preview.ts';
import { nextWorkAt } from '@/utils/pipeline/schedule.ts';
import { eachBatch, hasBatches } from '@/utils/store/batches.ts';
import { database } from '@/utils/store/database.ts';
import { addEvents } from '@/utils/store/events.ts';
import { readProgress, readUnion } from '@/utils/store/unions.ts';
import { cleanDatabase } from '../store/clean-database.ts';
import { sampleEvent } from '../store/samples.ts';
import { provideUnionClient, startTestUnion } from './union-fixture.ts';

const dayMs = 24 * 60 * 60_000;

/** The most rows that one request to the store gave, by table. */
let mostRows: Record<string, number> = {};
database.use({
  stack: 'dbcore',
  name: 'watched',
  create: (core) => ({
    ...core,
    table(name) {
      const table = core.table(name);
      const note = (rows: number) => {
        mostRows[name] = Math.max(mostRows[name] ?? 0, rows);
      };
      return {
        ...table,
        query: (request) =>
          table.query(request).then((response) => {
            if (request.values) note(response.result.length);
            return response;
          }),
        getMany: (request) =>
          table.getMany(request).then((rows) => {
            note(rows.length);
            return rows;
          }),
      };
    },
  }),
});

describe('a month without the union', () => {
  let union: Awaited<ReturnType<typeof startTestUnion>>;
  beforeAll(async () => {
    provideUnionClient();
    union = await startTestUnion();
  });
  afterAll(() => union.remove());
  beforeEach(cleanDatabase);
  afterEach(() => {
    vi.useRealTimers();
  });

  it('loses nothing, sends the oldest first, and reads little at a time', async () => {
    const start = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: start });
    const { did, manifestRecord } = await previewUnion(union.did);
    const sites = { rule: 'all-except' as const, sites: [] };
    await joinUnion(
      { union: did, manifestRecord, grants: [{ category: 'browsing', purposes: ['research'], sites }] },
      connectUnion,
    );
    await deliver(connectUnion);
    await union.stop();
    const perDay = 667;
    for (let day = 0; day < 30; day += 1) {
      const at = start + day * dayMs;
      vi.setSystemTime(at);
      const events = Array.from({ length: perDay }, (_, i) => ({
        ...sampleEvent(`site-${i % 50}.example`, at + i * 60_000),
        title: crypto.randomUUID(),
      }));
      await addEvents(events, at + perDay * 60_000);
      if (day % 10 < 9) continue;
      mostRows = {};
      await deliver(connectUnion, { force: true, pauses: [] });
      expect(await readProgress(did)).toMatchObject({ problem: { code: 'union.unreachable' } });
    }
    vi.setSystemTime(start + 37 * dayMs);
    await deliver(connectUnion, { force: true, pauses: [] });
    expect((await readProgress(did))!.counts).toMatchObject({ sealed: 30 * perDay, notAgreed: 0 });
    const counts: number[] = [];
    for await (const { count } of eachBatch(did, 'sealed')) counts.push(count);
    expect(counts.length).toBeGreaterThan(20);
    expect(mostRows['events'] ?? 0).toBeLessThanOrEqual(2_000);

    await union.start();
    mostRows = {};
    for (let tries = 0; tries < 10 && (await hasBatches(did, 'sealed', 'sent')); tries += 1)
      await deliver(connectUnion, { force: true });
    expect((await readProgress(did))!.counts).toMatchObject({ sealed: 0, receipted: 30 * perDay });
    expect(mostRows['events'] ?? 0).toBeLessThanOrEqual(2_000);
    expect(mostRows['batches'] ?? 0).toBeLessThanOrEqual(1);
    const { memberDid } = (await readUnion(did))!;
    const lines = (await union.exportLedger()).filter(({ author }) => author === memberDid);
    const moments = lines.map(({ line }) => (JSON.parse(line) as { at: number }).at);
    expect(moments.length).toBe(30 * perDay);
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    expect(await nextWorkAt((await readUnion(did))!)).toBe(Infinity);
  }, 180_000);
});
