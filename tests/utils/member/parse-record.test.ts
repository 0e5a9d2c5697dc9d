import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

import { PermanentError } from '@sheaf/protocol/error';
import { verifyRecord, type VerifiedRecord } from '@sheaf/protocol/record';
import { createSigner, signRecord, type Signer } from '@/tests/protocol/sign-record.ts';
import { parseRecordJson } from '@/utils/member/parse-record.ts';

const schema = z.strictObject({ name: z.string() });
let signer: Signer;

beforeAll(async () => {
  signer = await createSigner();
});

async function recordOf(bytes: Uint8Array): Promise<VerifiedRecord> {
  const data = new Uint8Array(bytes);
  const { message } = await signRecord(signer, { data, descriptor: { protocolPath: 'manifest' } });
  return verifyRecord(message, data);
}

describe('parseRecordJson', () => {
  it('gives the content of a record, by its schema', async () => {
    expect(parseRecordJson(await recordOf(Buffer.from('{"name":"A union"}')), schema)).toEqual({
      name: 'A union',
    });
  });

  it.each<[string, Uint8Array | string]>([
    ['nothing', ''],
    ['no JSON', 'name'],
    ['two JSONs', '{"name":"a"}{"name":"b"}'],
    ['another form', '{"name":1}'],
    ['more than the form', '{"name":"a","more":1}'],
    ['a mark before it', '\ufeff{"name":"a"}'],
    ['broken UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
  ])('refuses %s, and names the kind of record', async (_what, data) => {
    const record = await recordOf(Buffer.from(data as string));
    expect(() => parseRecordJson(record, schema)).toThrow(PermanentError);
    expect(() => parseRecordJson(record, schema)).toThrow(/union's manifest record/);
  });

  it('refuses whatever else there is by a permanent error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((json) => Buffer.from(json)),
        ),
        async (data) => {
          const record = await recordOf(data);
          expect(() => parseRecordJson(record, schema)).toThrow(
            expect.objectContaining({ code: 'record.content' }) as Error,
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});
