import { writeFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';

import { fingerprintOf } from '@sheaf/protocol/fingerprint';
import { proofChars, toProof, verifyProof, type Proof } from '@sheaf/protocol/proof';
import type { RecordMessage } from '@sheaf/protocol/record';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { send } from './client.ts';
import { startTestUnion, type TestUnion } from './fixture.ts';
import { makeFolder } from './folder.ts';
import { answerFor, join, signContribution, type Member } from './membership.ts';
import { run } from './process.ts';

const numRuns = Number(process.env['SHEAF_RUNS'] ?? 200);

let union: TestUnion;
let member: Member;
let proofs: [Proof, Proof];
const folder = makeFolder();

/** A batch that the union took, and the proof that a member saves of it. */
async function contribute(seq: number): Promise<Proof> {
  const parcel = await signContribution(member, union, undefined, { seq });
  const { recordId } = parcel.message as RecordMessage;
  await send(union, parcel);
  const { encodedData = '', initialWrite: _first, ...message } = await answerFor(member, union, recordId);
  const data = new Uint8Array(Buffer.from(encodedData, 'base64url'));
  const receipt = { message: message as unknown as RecordMessage, data };
  return toProof(member.terms.keys, parcel.message as RecordMessage, receipt);
}

beforeAll(async () => {
  union = await startTestUnion();
  member = await join(union);
  proofs = [await contribute(0), await contribute(1)];
});
afterAll(async () => {
  await union.remove();
  folder.remove();
});

const save = (name: string, text: string): string => {
  const file = joinPath(folder.path, name);
  writeFileSync(file, text);
  return file;
};
const outcomeOf = (text: string) =>
  verifyProof(text).then(
    () => 'holds',
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );

describe('a receipt that a member saved', () => {
  it('is checked by a command that knows nothing but the file', async () => {
    const file = save('proof.json', JSON.stringify(proofs[0], null, 2));
    const fingerprint = await fingerprintOf(member.terms.keys);
    const said = await run('verify-receipt', file);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toContain('The receipt holds.');
    expect(said.out).toContain(fingerprint);
    expect(said.out).toContain(member.did);
    const asked = await run('verify-receipt', file, '--json', '--fingerprint', fingerprint.toUpperCase());
    expect(JSON.parse(asked.out)).toMatchObject({
      union: union.did,
      member: member.did,
      receipt: { accepted: 1, batch: proofs[0].contribution.recordId },
    });
    const other = await run('verify-receipt', file, '--fingerprint', '0000 1111');
    expect(other).toMatchObject({ code: 1, out: '' });
    expect(other.err).toContain('not 0000 1111');
  });

  it('is not there, is too large, or is something else: one sentence', async () => {
    const files = [
      joinPath(folder.path, 'absent.json'),
      save('large.json', ' '.repeat(proofChars + 1)),
      save('list.json', '[]'),
      save('empty.json', ''),
    ];
    for (const file of files) {
      const { code, err } = await run('verify-receipt', file);
      expect(code).toBe(1);
      expect(err.trim().split('\n')).toHaveLength(1);
    }
    expect((await run('verify-receipt')).code).toBe(2);
  });

  it('does not hold for another batch, another member, or keys that did not sign it', async () => {
    const [one, two] = proofs;
    expect(await outcomeOf(JSON.stringify(one))).toBe('holds');
    expect(await outcomeOf(JSON.stringify({ ...one, receipt: two.receipt }))).toBe('proof.other');
    expect(await outcomeOf(JSON.stringify({ ...one, contribution: two.contribution }))).toBe('proof.other');
    const stranger = { ...one.union, assertionKey: { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) } };
    expect(await outcomeOf(JSON.stringify({ ...one, union: stranger }))).toMatch(/^record\./);
    const renamed = { ...one.union, did: 'did:web:other.example' };
    expect(await outcomeOf(JSON.stringify({ ...one, union: renamed }))).toBe('proof.other');
    expect(
      await outcomeOf(JSON.stringify({ ...one, receipt: { ...one.receipt, data: two.receipt.data } })),
    ).toBe('record.data');
  });

  it('does not hold with any one character changed, and never fails otherwise', async () => {
    const text = JSON.stringify(proofs[0]);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: text.length - 1 }),
        fc.constantFrom(...Array.from('aZ09_"{,')),
        async (at, character) => {
          const changed = text.slice(0, at) + character + text.slice(at + 1);
          // What is not signed: fields beside the descriptor that the signature does not speak of do not exist.
          const outcome = await outcomeOf(changed);
          if (changed !== text) expect(outcome).toMatch(/^(?:holds|(?:proof|record|did)\.[a-z]+)$/);
          if (outcome === 'holds') expect(await verifyProof(changed)).toMatchObject(await signedOf(text));
        },
      ),
      { numRuns },
    );
  });

  it('is refused when it is anything else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        expect(await outcomeOf(text)).toBe('proof.shape');
      }),
      { numRuns },
    );
  });
});

/** What nobody but the signers can change. */
async function signedOf(text: string) {
  const { member: did, receipt } = await verifyProof(text);
  return { member: did, receipt };
}
