import { paths } from '@sheaf/protocol/dwn-protocol';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { createRateLimit } from '@/union/node/rate-limit.ts';
import { createPerson, post, query, signRecord } from '../client.ts';
import { ample, startTestUnion } from '../fixture.ts';

test('a bucket never serves more than its burst and what has dripped in since', () => {
  const requests = fc.array(fc.nat({ max: 2_000 }), { maxLength: 200 });
  fc.assert(
    fc.property(
      requests,
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 50 }),
      (gaps, burst, perSecond) => {
        const limit = createRateLimit({ burst, perSecond });
        let now = 0;
        let served = 0;
        for (const gap of gaps) {
          now += gap;
          const wait = limit.waitOf('a', now);
          if (wait > 0) {
            expect(limit.waitOf('a', now + wait)).toBe(0);
            continue;
          }
          limit.charge('a', now);
          served += 1;
          expect(served).toBeLessThanOrEqual(burst + (now * perSecond) / 1_000 + 1e-6);
        }
      },
    ),
  );
});

test('one name does not pay for another', () => {
  const limit = createRateLimit({ burst: 1, perSecond: 1 });
  limit.charge('a', 0);
  expect(limit.waitOf('a', 0)).toBe(1_000);
  expect(limit.waitOf('b', 0)).toBe(0);
});

test('an author who asks too often waits; whoever only claims their name does not make them wait', async () => {
  const union = await startTestUnion({ rates: { author: { burst: 3, perSecond: 0.1 }, address: ample } });
  const [author, impostor] = await Promise.all([createPerson(), createPerson()]);
  const ask = () => query(union, { protocolPath: paths.receipt }, author);
  const forger = { did: author.did, signer: { ...impostor.signer, keyId: author.signer.keyId } };
  for (let round = 0; round < 5; round++) {
    expect((await query(union, { protocolPath: paths.receipt }, forger)).reply.status.code).toBe(401);
  }
  for (let round = 0; round < 3; round++) expect((await ask()).reply.status.code).toBe(200);
  const refused = await ask();
  expect(refused.http).toBe(429);
  expect(refused.reply.status).toMatchObject({ code: 429, reason: 'edge.rate-author' });
  expect(refused.reply.status.retryAfterMs).toBeGreaterThan(0);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await query(union, { protocolPath: paths.receipt }, impostor)).reply.status.code).toBe(200);
  await union.remove();
});

test('an address that asks too often waits, before its data is read', async () => {
  const union = await startTestUnion({ rates: { author: ample, address: { burst: 2, perSecond: 0.1 } } });
  for (let round = 0; round < 2; round++) await query(union, { protocolPath: paths.manifest });
  const record = await signRecord(await createPerson(), union, { data: new Uint8Array(10) });
  const { reply } = await post(union, record.message, record.data);
  expect(reply.status).toMatchObject({ code: 429, reason: 'edge.rate-address' });
  await union.remove();
});
