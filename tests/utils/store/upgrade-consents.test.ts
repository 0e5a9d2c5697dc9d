import { Dexie } from 'dexie';
import { afterEach, expect, it } from 'vitest';

import { database, type StoredRecord, type UnionRow } from '@/utils/store/database.ts';
import { listWords } from '@/utils/store/words.ts';
import { sampleBatch, sampleUnion } from './samples.ts';

const record = (recordId: string) =>
  ({ message: { recordId }, data: new Uint8Array() }) as unknown as StoredRecord;

afterEach(async () => {
  await database.delete();
});

it('says of what version 10 kept which agreement it rests on, and what the union signed for', async () => {
  await database.delete();
  const old = new Dexie('sheaf');
  old.version(10).stores({ unions: 'did', batches: 'id, [union+number], [union+state], [union+first]' });
  const one = sampleUnion('did:web:one.example');
  const two = sampleUnion('did:web:two.example');
  const three = sampleUnion('did:web:three.example');
  const unions: UnionRow[] = [
    { ...one, consentRecord: record('first'), consentReceipt: 'signed' },
    { ...two, consentRecord: record('second'), status: 'joining' },
    { ...sampleUnion('did:web:four.example'), consentRecord: record('fourth') },
    three,
  ];
  const batches = [
    { ...sampleBatch(0, [[1, 1]], one.did), state: 'receipted' },
    sampleBatch(1, [[2, 2]], one.did),
  ].map(({ consent: _consent, ...batch }) => batch);
  await old.table('unions').bulkAdd(unions);
  await old.table('batches').bulkAdd(batches);
  old.close();
  await database.open();
  expect(await database.batches.orderBy('id').toArray()).toMatchObject([
    { consent: 'first', state: 'receipted' },
    { consent: 'first', state: 'sealed', triedAt: 0 },
  ]);
  expect(await listWords(one.did)).toMatchObject([
    { id: 'first', number: 0, state: 'countersigned', receipt: 'signed', word: one.consent },
  ]);
  expect(await listWords(two.did)).toMatchObject([{ id: 'second', state: 'signed' }]);
  expect(await listWords('did:web:four.example')).toMatchObject([{ id: 'fourth', state: 'sent' }]);
  expect(await listWords(three.did)).toEqual([]);
});
