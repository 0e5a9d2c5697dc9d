import { readdir, readFile } from 'node:fs/promises';
import { join as joinPath } from 'node:path';

import { Dexie } from 'dexie';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';

import { beginBackup } from '@/utils/member/backup-file.ts';
import { createEntropy, importRootKey } from '@/utils/member/identity.ts';
import { createBackup } from '@/utils/pipeline/backup-create.ts';
import { readLines } from '@/utils/pipeline/backup-lines.ts';
import { openBackup } from '@/utils/pipeline/backup-open.ts';
import { findObstacle, restoreBackup } from '@/utils/pipeline/backup-restore.ts';
import { memberOf } from '@/utils/pipeline/member.ts';
import { setPassphrase, unlock } from '@/utils/pipeline/passphrase.ts';
import { confirmPhrase, readUnwritten, restoreIdentity } from '@/utils/pipeline/phrase.ts';
import { readJournal } from '@/utils/store/backup-journal.ts';
import { backupTables } from '@/utils/store/backup-rows.ts';
import { database, type BatchRow } from '@/utils/store/database.ts';
import { deleteEvent, readLastSeq } from '@/utils/store/events.ts';
import { keepRoot, readIdentityState, readRoot } from '@/utils/store/keys.ts';
import { writePrivacy } from '@/utils/store/privacy-settings.ts';
import { readProgress, resumeSharing } from '@/utils/store/unions.ts';
import { toBase64url } from '@sheaf/protocol/bytes';
import { pruneBatch } from '@/utils/store/prune.ts';
import { sampleEvent, sampleUnion, unionDid } from '../store/samples.ts';
import {
  capture,
  course,
  expectAccounted,
  fill,
  join,
  passphrase,
  readTables,
  sampleRecord,
  startAnew,
} from './backups.ts';

async function restore(file: Blob, options = {}): Promise<void> {
  await restoreBackup(await openBackup(file, passphrase), { ...course(), ...options });
}

/** A file with these lines, whoever wrote them. */
async function forge(chunks: string[][], origin = {}): Promise<Blob> {
  const sealer = await beginBackup(passphrase, { madeAt: 1, database: database.verno, ...origin });
  const parts: Blob[] = [new Blob([sealer.head])];
  for (const [i, lines] of chunks.entries()) {
    parts.push(new Blob([await sealer.seal(lines.join('\n'), i === chunks.length - 1)]));
  }
  return new Blob(parts);
}

const settings = {
  capture: { categories: {}, sites: { rule: 'all-except', sites: [] }, privateHosts: [] },
  privacy: { words: [], topics: [] },
};
const front = (events: number, unions: object[] = []) => [
  JSON.stringify(['summary', { events, unions }]),
  JSON.stringify(['settings', settings]),
];
const event = (seq: number) => JSON.stringify(['events', { ...sampleEvent(), seq, storedAt: 1 }]);

beforeEach(startAnew);

describe('a backup', () => {
  it('gives back every row as it was, but for what may have gone on elsewhere', async () => {
    await fill();
    const before = await readTables();
    expect(Object.keys(before).filter((name) => before[name]!.length === 0)).toEqual([]);
    const file = await createBackup(passphrase, course());
    await startAnew();
    const opened = await openBackup(file, passphrase);
    expect(opened.summary).toMatchObject({ events: 11, unions: [{ did: unionDid, name: 'A union' }] });
    expect(await findObstacle(opened)).toBeUndefined();
    await restore(file);
    const after = await readTables();
    const { unions, progress, batches, ...same } = after;
    const { unions: unionsBefore, progress: progressBefore, batches: batchesBefore, ...sameBefore } = before;
    expect(same).toEqual(sameBefore);
    expect(unions).toEqual([{ ...(unionsBefore as object[])[0], isUnasked: true }]);
    const open = { isFromBackup: true, triedAt: expect.any(Number) as number };
    const [receipted, sealed, sent, quarantined] = batchesBefore as BatchRow[];
    expect(batches).toEqual([
      receipted,
      { ...sealed, ...open },
      { ...sent, ...open, triedAt: 3 },
      { ...quarantined, isFromBackup: true },
    ]);
    const [row] = progressBefore as object[];
    expect(progress).toEqual([{ ...row, stopped: true, nextBatch: expect.any(Number) as number }]);
    expect((await readProgress(unionDid))!.nextBatch).toBeGreaterThanOrEqual(opened.madeAt);
    await expectAccounted(unionDid);
    await resumeSharing(unionDid);
    await expectAccounted(unionDid);
    expect((await readProgress(unionDid))!.counts).toMatchObject({ notAgreed: 1 + 3, sealed: 2 });
  });

  it('holds the summaries of what went from the record', async () => {
    await fill();
    expect(await pruneBatch((await database.batches.orderBy('[union+first]').first())!.id, 10, 1)).toBe(2);
    const { batches, counters, totals } = await readTables();
    const pruned = batches![0];
    const file = await createBackup(passphrase, course());
    await startAnew();
    await restore(file);
    const after = await readTables();
    expect(after).toMatchObject({ counters, totals });
    expect(after['batches']![0]).toEqual(pruned);
    expect(pruned).toMatchObject({ left: 0, summary: { types: ['page.visit'] } });
    await expectAccounted(unionDid);
  });

  it('puts what comes next after everything that ever was, also what is gone', async () => {
    await fill();
    await database.events.clear();
    await database.totals.update('all', { deleted: 12 });
    const file = await createBackup(passphrase, course());
    await startAnew();
    await restore(file);
    await capture(1);
    expect(await readLastSeq()).toBe(10);
    expect((await readProgress(unionDid))!.cursor).toBe(9);
  });

  it('of many events takes several chunks, tells how far it is, and is the same record', async () => {
    await capture(8_000);
    const before = await readTables();
    const steps: number[] = [];
    const file = await createBackup(passphrase, course(steps));
    expect(steps.toSorted((a, b) => a - b)).toEqual(steps);
    expect(steps.at(-1)).toBe(1);
    await startAnew();
    const opened = await openBackup(file, passphrase);
    expect(opened.chunks).toBeGreaterThan(2);
    await restore(file, course(steps));
    expect(steps.at(-1)).toBe(1);
    expect(await readTables()).toEqual(before);
  });

  it('is of one moment: what happens while it is made is in it wholly or not at all', async () => {
    await fill();
    await capture(6_000);
    const changes: Promise<unknown>[] = [];
    const file = await createBackup(passphrase, {
      ...course(),
      onProgress: () => {
        if (changes.length > 8) return;
        const seq = 6_000 + changes.length;
        changes.push(
          Dexie.ignoreTransaction(() => capture(3)),
          Dexie.ignoreTransaction(() => deleteEvent(seq, 1)),
          Dexie.ignoreTransaction(() => resumeSharing(unionDid)),
        );
      },
    });
    await Promise.all(changes);
    await startAnew();
    await restore(file);
    expect(await database.events.count()).toBe(6_011);
    await expectAccounted(unionDid);
  });

  it('needs a passphrase that is not found by trying', async () => {
    await expect(createBackup('short', course())).rejects.toMatchObject({
      code: 'identity.short-passphrase',
    });
  });

  it('stops when it is told to, making or restoring, and leaves nothing behind', async () => {
    await capture(5_000);
    const aborted = new AbortController();
    const stop = { onProgress: () => aborted.abort(), signal: aborted.signal };
    await expect(createBackup(passphrase, stop)).rejects.toThrow('abort');
    const file = await createBackup(passphrase, course());
    await startAnew();
    let step = 0;
    const later = new AbortController();
    const stopLater = { onProgress: () => (step += 1) > 1 && later.abort(), signal: later.signal };
    await expect(restore(file, stopLater)).rejects.toThrow('abort');
    expect(Object.values(await readTables()).flat()).toEqual([]);
    expect(await readJournal()).toBeUndefined();
  });

  it('is restored into an empty Sheaf only, and changes nothing in another', async () => {
    await fill();
    const file = await createBackup(passphrase, course());
    await startAnew();
    await capture(1);
    const before = await readTables();
    const opened = await openBackup(file, passphrase);
    expect(await findObstacle(opened)).toMatchObject({ code: 'backup.not-empty' });
    await expect(restore(file)).rejects.toMatchObject({ code: 'backup.not-empty' });
    expect(await readTables()).toEqual(before);
  });

  it('of a database from later is refused', async () => {
    const later = await forge([front(0)], { database: database.verno + 1 });
    await expect(openBackup(later, passphrase)).rejects.toMatchObject({ code: 'backup.later' });
  });

  it('holds the settings, which are in force once the rows are there', async () => {
    await capture(1);
    await writePrivacy({ words: ['secret'], topics: ['health'] });
    const file = await createBackup(passphrase, course());
    await startAnew();
    await restore(file);
    expect(await readJournal()).toMatchObject({ privacy: { words: ['secret'], topics: ['health'] } });
  });
});

describe('a backup of an earlier version', async () => {
  const folder = joinPath(import.meta.dirname, '../../fixtures/backup');
  const names = await readdir(folder);

  it.each(names)('%s is restored whole', async (name) => {
    await restore(new Blob([await readFile(joinPath(folder, name))]));
    const tables = await readTables();
    expect(backupTables.filter((table) => tables[table]!.length === 0)).toEqual([]);
    expect(tables['events']).toHaveLength(11);
    await expectAccounted(unionDid);
  });
});

describe('the identity of a backup', () => {
  it('is in it while its phrase is not written down, and is the same member again', async () => {
    await join();
    const { entropy } = await readUnwritten();
    const file = await createBackup(passphrase, course());
    expect(new TextDecoder().decode(await file.arrayBuffer())).not.toContain(entropy);
    await startAnew();
    await restore(file);
    expect(await readIdentityState()).toBe('unwritten');
    expect((await readUnwritten()).entropy).toBe(entropy);
    expect((await database.unions.toArray())[0]!.memberDid).toBe((await memberOf(unionDid)).did);
  });

  it('stays under its own passphrase, if it has one', async () => {
    await join();
    const { did } = await memberOf(unionDid);
    const { entropy } = await readUnwritten();
    await confirmPhrase();
    await setPassphrase(entropy, 'another passphrase');
    const file = await createBackup(passphrase, course());
    await startAnew();
    await restore(file);
    await expect(memberOf(unionDid)).rejects.toMatchObject({ code: 'identity.locked' });
    await unlock('another passphrase');
    expect((await memberOf(unionDid)).did).toBe(did);
  });

  it('comes from the paper, once it was written down', async () => {
    await join();
    const { entropy } = await readUnwritten();
    await confirmPhrase();
    const file = await createBackup(passphrase, course());
    await startAnew();
    const opened = await openBackup(file, passphrase);
    expect(opened.identity).toBeUndefined();
    expect(await findObstacle(opened)).toMatchObject({ code: 'backup.phrase-first' });
    await expect(restore(file)).rejects.toMatchObject({ code: 'backup.phrase-first' });
    await restoreIdentity(toBase64url(createEntropy()));
    expect(await findObstacle(opened)).toMatchObject({ code: 'backup.other-identity' });
    await restoreIdentity(entropy);
    expect(await findObstacle(opened)).toBeUndefined();
    await restore(file);
    expect(await database.unions.count()).toBe(1);
  });

  it('that is lost leaves the record, without memberships', async () => {
    await keepRoot({ key: await importRootKey(createEntropy()) });
    await fill();
    const file = await createBackup(passphrase, course());
    await startAnew();
    await restore(file, { isRecordOnly: true });
    const { events, unions, batches, progress, totals } = await readTables();
    expect([events!.length, unions, batches, progress]).toEqual([11, [], [], []]);
    expect(totals).toEqual([{ id: 'all', captured: 12, deleted: 1, changes: 1 }]);
    await join();
    await expectAccounted(unionDid);
    expect((await readProgress(unionDid))!.counts.private).toBe(11);
  });

  it('of a file that names other members than it derives is refused', async () => {
    const entropy = toBase64url(createEntropy());
    const unions = [{ did: unionDid, name: 'A union', memberDid: 'did:key:z6Mkother' }];
    const identity = JSON.stringify(['identity', { kind: 'unwritten', entropy }]);
    const file = await forge([[...front(0, unions), identity]]);
    await expect(restore(file)).rejects.toMatchObject({ code: 'backup.damaged' });
    expect(await readRoot()).toBeUndefined();
  });
});

describe('a backup that was made up by who has its passphrase', () => {
  /** With what code a file is refused; nothing of it may be left. */
  async function findRefusal(file: Blob): Promise<unknown> {
    const refusal: unknown = await restore(file).catch((error: { code: unknown }) => error.code);
    expect(Object.values(await readTables()).flat()).toEqual([]);
    expect(await readJournal()).toBeUndefined();
    return refusal;
  }

  it('may be small', async () => {
    await restore(await forge([[...front(2), event(1), event(2)]]));
    expect(await database.events.count()).toBe(2);
  });

  it.each([
    ['has fewer events than it says', async () => forge([[...front(2), event(1)]])],
    ['has two events in one place', async () => forge([[...front(2), event(1), event(1)]])],
    ['has an event past all places', async () => forge([[...front(1), event(2 ** 45)]])],
    ['has no settings', async () => forge([front(0).slice(0, 1)])],
    ['has a second summary', async () => forge([[...front(0), ...front(0)]])],
    ['has a summary later on', async () => forge([front(0), front(0)])],
    [
      'has rows before others that belong before them',
      async () =>
        forge([[...front(1), event(1), JSON.stringify(['sightings', { union: unionDid, version: 1 }])]]),
    ],
    [
      'has a union that it did not name',
      async () => forge([[...front(0), JSON.stringify(['unions', sampleUnion()])]]),
    ],
    [
      'has rows of a union that it has not',
      async () =>
        forge([
          [
            ...front(0),
            JSON.stringify(['earlier', { id: 'e', union: unionDid, at: 1, dataCid: 'd', state: 'sent' }]),
          ],
        ]),
    ],
    [
      'lacks a union that it named',
      async () => {
        await join();
        const { did: memberDid } = await memberOf(unionDid);
        const { entropy } = await readUnwritten();
        await startAnew();
        await restoreIdentity(entropy);
        return forge([front(0, [{ did: unionDid, name: 'A union', memberDid }])]);
      },
    ],
  ])('and %s is refused', async (_what, make) => {
    expect(await findRefusal(await make())).toBe('backup.damaged');
  });

  it('and says of the member that they agreed to what they never signed is refused', async () => {
    await join();
    await database.unions.update(unionDid, { consentRecord: sampleRecord });
    const file = await createBackup(passphrase, course());
    await startAnew();
    expect(await findRefusal(file)).toBe('backup.damaged');
  });

  it('and has lines of another form is refused', async () => {
    const kinds = fc.constantFrom(...backupTables, 'keys', 'revisions', '__proto__', 'toString', '');
    const line = fc.oneof(
      fc.string(),
      fc.json(),
      fc.tuple(kinds, fc.jsonValue()).map((pair) => JSON.stringify(pair)),
      fc.tuple(kinds, fc.dictionary(fc.string(), fc.jsonValue())).map((pair) => JSON.stringify(pair)),
      fc
        .string({ minLength: 1 })
        .map((key) => JSON.stringify(['events', { ...sampleEvent(), seq: 1, storedAt: 1, [`_${key}`]: 1 }])),
    );
    fc.assert(
      fc.property(line, (strange) => {
        fc.pre(strange !== '');
        expect(() => readLines(strange)).toThrow(expect.objectContaining({ code: 'backup.damaged' }));
      }),
    );
    expect(await findRefusal(await forge([[...front(1), '["events",{"seq":1}]']]))).toBe('backup.damaged');
  });
});
