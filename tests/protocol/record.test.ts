import { RecordsWrite, Cid } from '@tbd54566975/dwn-sdk-js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { toUtf8 } from '@sheaf/protocol/bytes';
import { formats, protocolUri } from '@sheaf/protocol/dwn-protocol';
import { PermanentError } from '@sheaf/protocol/error';
import { limits } from '@sheaf/protocol/limits';
import { dataCidOf, verifyRecord, type PinnedKeys } from '@sheaf/protocol/record';
import { createSigner, signRecord, type Draft, type SignedMessage, type Signer } from './sign-record.ts';

const union = 'did:web:union.example';
const recipient = union;
const data = toUtf8('{"v":1}');

let member: Signer;
let message: SignedMessage;

beforeAll(async () => {
  member = await createSigner();
  ({ message } = await signRecord(member, { data, descriptor: { recipient } }));
});

/** The code of a refusal; any other error than a permanent one fails the test. */
async function outcomeOf(given: unknown, bytes: Uint8Array = data, pinned: PinnedKeys = {}): Promise<string> {
  try {
    await verifyRecord(given, bytes, pinned);
    return 'verified';
  } catch (error) {
    if (error instanceof PermanentError) return error.code;
    throw error;
  }
}

const outcomeOfDraft = async (draft: Draft, signer = member) =>
  outcomeOf((await signRecord(signer, { data, ...draft })).message);

/** The message with a part of its signature replaced. */
function withSignature(change: { payload?: string; protected?: string; signature?: string }): SignedMessage {
  const { payload, signatures } = message.authorization.signature;
  const { payload: newPayload = payload, ...entry } = change;
  const signature = { payload: newPayload, signatures: [{ ...signatures[0], ...entry }] };
  return { ...message, authorization: { signature } } as SignedMessage;
}

const flip = (bytes: Uint8Array, bit: number) =>
  bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
const flipBase64 = (text: string, bit: number) =>
  Buffer.from(flip(Buffer.from(text, 'base64url'), bit)).toString('base64url');
const bitsOf = (bytes: Uint8Array) => Array.from({ length: bytes.length * 8 }, (_, bit) => bit);

describe('a record that was properly signed', () => {
  it('is verified, and says what the signature covers', async () => {
    expect(await verifyRecord(message, data)).toEqual({
      recordId: message.recordId,
      author: member.did,
      recipient,
      protocol: protocolUri,
      protocolPath: 'contribution',
      dataFormat: formats.json,
      dataCid: message.descriptor['dataCid'],
      dateCreated: message.descriptor['dateCreated'],
      data,
    });
  });

  it('is the one that a DWN makes', async () => {
    const { did, keyId, sign } = member;
    const draft = { protocol: protocolUri, dataFormat: formats.json, data, recipient };
    const signer = { keyId, algorithm: 'EdDSA', sign };
    const write = await RecordsWrite.create({ ...draft, protocolPath: 'manifest', published: true, signer });
    expect(await verifyRecord(write.message, data)).toMatchObject({ author: did, protocolPath: 'manifest' });
  });

  it('is verified after any journey through JSON, in whatever order its keys arrive', async () => {
    const turned = JSON.parse(JSON.stringify(message), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as unknown;
    expect(await outcomeOf(turned)).toBe('verified');
  });

  it('by a did:web is verified with the key that was pinned for that key id, and no other', async () => {
    const signer = await createSigner(union);
    const { message: signed } = await signRecord(signer, { data });
    const { keyId, publicKey } = signer;
    expect(await outcomeOf(signed, data, { [keyId]: publicKey })).toBe('verified');
    expect(await outcomeOf(signed, data, { [keyId]: member.publicKey })).toBe('record.signature');
    expect(await outcomeOf(signed, data, { [`${union}#other`]: publicKey })).toBe('record.signer');
    expect(await outcomeOf(signed, data)).toBe('record.signer');
  });

  it('keeps its data, whatever becomes of the bytes that came', async () => {
    const bytes = data.slice();
    const record = await verifyRecord(message, bytes);
    bytes.fill(0);
    expect(record.data).toEqual(data);
  });
});

describe('one bit', () => {
  it('in the data', async () => {
    const bits = bitsOf(data).map((bit) => outcomeOf(message, flip(data, bit)));
    expect(new Set(await Promise.all(bits))).toEqual(new Set(['record.data']));
  });

  it('in the signature', async () => {
    const { signature } = message.authorization.signature.signatures[0];
    const bits = bitsOf(Buffer.from(signature, 'base64url')).map((bit) =>
      outcomeOf(withSignature({ signature: flipBase64(signature, bit) })),
    );
    expect(new Set(await Promise.all(bits))).toEqual(new Set(['record.signature']));
  });

  it('in the payload', async () => {
    const { payload } = message.authorization.signature;
    const bits = bitsOf(Buffer.from(payload, 'base64url')).map((bit) =>
      outcomeOf(withSignature({ payload: flipBase64(payload, bit) })),
    );
    expect(new Set(await Promise.all(bits))).toEqual(new Set(['record.signature', 'record.shape']));
  });

  it('in the protected header', async () => {
    const { protected: header } = message.authorization.signature.signatures[0];
    const bits = bitsOf(Buffer.from(header, 'base64url')).map((bit) =>
      outcomeOf(withSignature({ protected: flipBase64(header, bit) })),
    );
    const refusals = ['record.signature', 'record.shape', 'record.signer', 'did.key'];
    for (const outcome of await Promise.all(bits)) expect(refusals).toContain(outcome);
  });

  it('in any value of the descriptor', async () => {
    for (const [key, value] of Object.entries(message.descriptor)) {
      const bits = bitsOf(Buffer.from(String(value))).map((bit) => {
        const text = Buffer.from(flip(Buffer.from(String(value)), bit)).toString();
        const changed = typeof value === 'number' ? value ^ (1 << (bit & 7)) : text;
        return outcomeOf({ ...message, descriptor: { ...message.descriptor, [key]: changed } });
      });
      for (const outcome of await Promise.all(bits)) expect(outcome).toMatch(/^record\.(shape|descriptor)$/);
    }
  });

  it('in its ids', async () => {
    for (const key of ['recordId', 'contextId'] as const) {
      const bits = bitsOf(Buffer.from(message[key])).map((bit) =>
        outcomeOf({ ...message, [key]: Buffer.from(flip(Buffer.from(message[key]), bit)).toString() }),
      );
      expect(new Set(await Promise.all(bits))).toEqual(new Set(['record.id']));
    }
  });
});

describe('a record is refused', () => {
  it('with more or less data than was signed', async () => {
    expect(await outcomeOf(message, data.subarray(1))).toBe('record.data');
    expect(await outcomeOf(message, Buffer.concat([data, Uint8Array.of(0)]))).toBe('record.data');
    expect(await outcomeOf(message, new Uint8Array())).toBe('record.data');
  });

  it('with a size other than that of its data, though signed', async () => {
    expect(await outcomeOfDraft({ descriptor: { dataSize: data.length + 1 } })).toBe('record.data');
  });

  it('with anything added to the descriptor or taken away', async () => {
    const { recipient: _recipient, ...less } = message.descriptor;
    const more = { ...message.descriptor, published: true };
    expect(await outcomeOf({ ...message, descriptor: less })).toBe('record.descriptor');
    expect(await outcomeOf({ ...message, descriptor: more })).toBe('record.descriptor');
  });

  it('under another’s name: key id changed after or before signing', async () => {
    const other = await createSigner();
    const header = { alg: 'EdDSA', kid: other.keyId };
    const renamed = Buffer.from(JSON.stringify(header)).toString('base64url');
    expect(await outcomeOf(withSignature({ protected: renamed }))).toBe('record.signature');
    expect(await outcomeOfDraft({ header })).toBe('record.signature');
    expect(await outcomeOfDraft({}, { ...other, did: member.did })).toBe('record.id');
  });

  it('when its signature is that of another record of the same author', async () => {
    const { message: other } = await signRecord(member, { data: toUtf8('{"v":2}') });
    expect(await outcomeOf({ ...message, authorization: other.authorization })).toBe('record.descriptor');
  });

  it('as an update: only the first write of a record counts', async () => {
    const { keyId, sign } = member;
    const signer = { keyId, algorithm: 'EdDSA', sign };
    const draft = { protocol: protocolUri, protocolPath: 'manifest', dataFormat: formats.json, data, signer };
    const first = await RecordsWrite.create(draft);
    expect(await outcomeOf(first.message)).toBe('verified');
    const newer = toUtf8('{"v":2}');
    const update = await RecordsWrite.createFrom({ recordsWriteMessage: first.message, data: newer, signer });
    expect(update.message.recordId).toBe(first.message.recordId);
    expect(await outcomeOf(update.message, newer)).toBe('record.id');
  });

  it('when the signature claims another record, context or descriptor', async () => {
    const { recordId } = (await signRecord(member, { data: toUtf8('other') })).message;
    expect(await outcomeOfDraft({ claims: { recordId } })).toBe('record.id');
    expect(await outcomeOfDraft({ claims: { contextId: recordId } })).toBe('record.id');
    expect(await outcomeOfDraft({ claims: { descriptorCid: recordId } })).toBe('record.descriptor');
  });

  it('under another algorithm', async () => {
    for (const alg of ['none', 'HS256', 'ES256K', undefined])
      expect(await outcomeOfDraft({ header: { alg } })).toBe('record.shape');
  });

  it('by an author whose key is not known here', async () => {
    for (const kid of ['did:web:evil.example#sign', 'did:jwk:e30#0', '', '#', 'constructor', '__proto__'])
      expect(await outcomeOfDraft({ header: { kid } })).toBe('record.signer');
    expect(await outcomeOfDraft({ header: { kid: 'did:key:zQ3sh#zQ3sh' } })).toBe('did.key');
  });

  it('as anything else than a first write of records', async () => {
    for (const descriptor of [
      { method: 'Delete' },
      { interface: 'Protocols' },
      { dataSize: limits.recordData + 1 },
    ])
      expect(await outcomeOfDraft({ descriptor })).toBe('record.shape');
  });

  it('with two signatures, or none', async () => {
    const { payload, signatures } = message.authorization.signature;
    for (const entries of [[], [signatures[0], signatures[0]]]) {
      const authorization = { signature: { payload, signatures: entries } };
      expect(await outcomeOf({ ...message, authorization })).toBe('record.shape');
    }
  });

  it('in a descriptor that its author made too deep to hash', async () => {
    let deep: unknown = 0;
    for (let depth = 0; depth < 50_000; depth += 1) deep = [deep];
    expect(await outcomeOf({ ...message, descriptor: { ...message.descriptor, deep } })).toBe(
      'record.descriptor',
    );
  });

  it('in a descriptor that holds what a DWN cannot say', async () => {
    for (const odd of [undefined, Number.NaN, 2n ** 100n, Symbol('x'), () => {}, new Date(0)])
      expect(await outcomeOf({ ...message, descriptor: { ...message.descriptor, odd } })).toMatch(
        /^record\./,
      );
  });
});

describe('whatever comes', () => {
  it('is refused by a permanent error and no other', async () => {
    const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withTypedArray: true });
    await fc.assert(
      fc.asyncProperty(anything, fc.uint8Array(), async (given, bytes) => {
        expect(await outcomeOf(given, bytes)).toBe('record.shape');
      }),
      { numRuns: 300 },
    );
  });

  it('with any one part of a record replaced by anything else, it is refused', async () => {
    const anything = fc.anything({ withBigInt: true, withNullPrototype: true });
    const paths = fc.constantFrom(...pathsIn(message));
    await fc.assert(
      fc.asyncProperty(paths, anything, async (path, value) => {
        const before = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], message);
        fc.pre(!Object.is(before, value));
        expect(await outcomeOf(replaceAt(message, path, value))).toMatch(/^(record\.|did\.key)/);
      }),
      { numRuns: 500 },
    );
  });

  it('of an author who may sign anything, it is refused or verified, and nothing else happens', async () => {
    const odd = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 });
    const draft = fc.record({ descriptor: odd, claims: odd, header: odd }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(draft, async (given) => {
        const { message: signed } = await signRecord(member, { data, ...given });
        const sent = JSON.parse(JSON.stringify(signed)) as unknown;
        expect(await outcomeOf(sent)).toMatch(/^(verified|record\.|did\.key)/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('dataCidOf', () => {
  it('is the content identifier that a DWN computes', async () => {
    const sizes = fc.oneof(fc.constantFrom(0, 1, 255, 256, limits.recordData), fc.nat(limits.recordData));
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(255), async (size, seed) => {
        const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31 + seed) % 251);
        expect(await dataCidOf(bytes)).toBe(await Cid.computeDagPbCidFromBytes(bytes));
      }),
      { numRuns: 40 },
    );
  });
});

function pathsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]));
  return path.length > 0 ? [path, ...inner] : inner;
}

function replaceAt(value: unknown, [key, ...rest]: string[], change: unknown): unknown {
  if (key === undefined) return change;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  copy[key] = replaceAt(copy[key], rest, change);
  return copy;
}
