import { afterAll, expect, test } from 'vitest';

import { bodyOf, queryAll, send, until, type Parcel } from './client.ts';
import { makeFolder, selectFrom } from './folder.ts';
import { startProcess } from './process.ts';
import { join, signContribution, visitLine } from './membership.ts';

const kills = 5;
/** What a union acknowledges before each kill, at least. */
const writes = 3;
/** How much later the kill comes each time, so that it hits other work. Milliseconds. */
const laterMs = 15;

const folder = makeFolder();
const sortIds = (ids: string[]) => ids.toSorted((a, b) => (a < b ? -1 : 1));
afterAll(folder.remove);

test(
  `${kills} times SIGKILL: what was acknowledged is there, counted once and receipted once`,
  { timeout: 120_000 },
  async () => {
    let union = await startProcess(folder.path, '--port', '0');
    const member = await join(union);
    const acknowledged = new Map<string, Parcel>();
    let seq = 0;

    /** Writes until the union is gone; keeps what it acknowledged, sends again what it did not. */
    async function write(pending: Parcel | undefined): Promise<Parcel | undefined> {
      for (;;) {
        const parcel =
          pending ?? (await signContribution(member, union, [visitLine(`n${seq++}.example`)], { seq }));
        try {
          const { reply } = await send(union, parcel);
          if (reply.status.code === 429) return parcel;
          expect([202, 409]).toContain(reply.status.code);
        } catch {
          return parcel;
        }
        acknowledged.set(parcel.message.recordId, parcel);
        pending = undefined;
      }
    }

    let pending: (Parcel | undefined)[] = [undefined, undefined, undefined];
    for (let round = 0; round < kills; round++) {
      const writers = Promise.all(pending.map(write));
      const enough = acknowledged.size + writes;
      await until(async () => (acknowledged.size >= enough ? true : undefined));
      await new Promise((resolve) => setTimeout(resolve, laterMs * round));
      await union.end('SIGKILL');
      pending = await writers;
      union = await startProcess(folder.path);
    }

    await until(async () => {
      const [row] = selectFrom(folder.path, 'SELECT count(*) AS n FROM ledger WHERE answer IS NOT NULL');
      return Number(row?.['n']) >= acknowledged.size ? true : undefined;
    });
    const stored = (await queryAll(union, 'contribution', member)).map(({ recordId }) => recordId);
    const receipted = (await queryAll(union, 'receipt', member)).map(
      (entry) => (bodyOf(entry) as { batch: string }).batch,
    );
    const counted = selectFrom(folder.path, 'SELECT record_id FROM ledger').map((row) =>
      String(row['record_id']),
    );

    expect(acknowledged.size).toBeGreaterThanOrEqual(kills * writes);
    expect([...acknowledged.keys()].filter((recordId) => !stored.includes(recordId))).toEqual([]);
    expect(sortIds(counted)).toEqual(sortIds(stored));
    expect(sortIds(receipted)).toEqual(sortIds(stored));
    expect(selectFrom(folder.path, 'SELECT 1 FROM refusals')).toEqual([]);
    expect(await union.end('SIGTERM')).toBe(0);
  },
);
