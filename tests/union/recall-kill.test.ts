import { readFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';

import { toUtf8 } from '@sheaf/protocol/bytes';
import { formats, paths } from '@sheaf/protocol/dwn-protocol';
import { recallReceiptSchema } from '@sheaf/protocol/recall';
import { afterAll, expect, test } from 'vitest';

import { answerFor, join, signContribution, visitLine } from './membership.ts';
import { bodyOf, queryAll, send, signRecord, until, type Parcel } from './client.ts';
import { makeFolder, selectFrom } from './folder.ts';
import { run, startProcess } from './process.ts';

const kills = 3;
const batches = 12;
const perBatch = 60;

const folder = makeFolder();
afterAll(folder.remove);

const siteOf = (seq: number, index: number) => `kept-${seq}-${index}-x.example`;
/** Out of each batch the middle third. */
const isRecalled = (index: number) => index >= 20 && index < 40;
const isOnDisk = (text: string) =>
  ['union.db', 'union.db-wal'].some((name) => readFileSync(joinPath(folder.path, name)).includes(text));

test(
  `${kills} times SIGKILL while members recall: every recall is carried out, receipted once, and takes nothing else`,
  { timeout: 180_000 },
  async () => {
    let union = await startProcess(folder.path, '--port', '0');
    const member = await join(union);
    const recalls: Parcel[] = [];
    for (let seq = 0; seq < batches; seq++) {
      const lines = Array.from({ length: perBatch }, (_, index) => visitLine(siteOf(seq, index)));
      const batch = await signContribution(member, union, lines, { seq });
      await send(union, batch);
      await answerFor(member, union, batch.message.recordId);
      const what = { scope: 'events', batches: [{ batch: batch.message.recordId, events: [[20, 39]] }] };
      const body = { v: 1, typ: 'sheaf.recall', aud: union.did, what };
      recalls.push(
        await signRecord(member, union, {
          protocolPath: paths.recall,
          dataFormat: formats.json,
          data: toUtf8(JSON.stringify(body)),
        }),
      );
    }

    for (let round = 0; round < kills; round++) {
      const sending = Promise.allSettled(
        recalls.map(async (recall) => {
          const { reply } = await send(union, recall);
          expect([202, 409]).toContain(reply.status.code);
        }),
      );
      await new Promise((resolve) => setTimeout(resolve, 20 + 60 * round));
      await union.end('SIGKILL');
      await sending;
      union = await startProcess(folder.path);
    }
    for (const recall of recalls) expect([202, 409]).toContain((await send(union, recall)).reply.status.code);

    await until(async () => {
      const rows = selectFrom(folder.path, 'SELECT 1 FROM recall_receipts WHERE answer IS NOT NULL');
      return rows.length === batches ? true : undefined;
    });
    const receipts = (await queryAll(union, 'recallReceipt', member)).map((entry) =>
      recallReceiptSchema.parse(bodyOf(entry)),
    );
    expect(receipts.map(({ recall }) => recall).toSorted()).toEqual(
      recalls.map(({ message }) => message.recordId).toSorted(),
    );
    expect(receipts.every(({ entries }) => entries.length === 1 && entries[0]?.events === 20)).toBe(true);

    const left = selectFrom(folder.path, 'SELECT event_index AS i FROM ledger_events').map((row) =>
      Number(row['i']),
    );
    expect(left).toHaveLength(batches * 40);
    expect(left.filter(isRecalled)).toEqual([]);
    for (let seq = 0; seq < batches; seq++) {
      for (let index = 0; index < perBatch; index++) {
        expect(`${seq} ${index} ${isOnDisk(siteOf(seq, index))}`).toBe(
          `${seq} ${index} ${!isRecalled(index)}`,
        );
      }
    }
    expect((await run('verify', '--data', folder.path)).out).toContain(`${batches} batches verify`);
    expect(await union.end('SIGTERM')).toBe(0);
  },
);
