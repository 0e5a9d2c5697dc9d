import { generateKeyPairSync } from 'node:crypto';
import { gunzipSync } from 'node:zlib';

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { toUtf8, type Bytes } from '@sheaf/protocol/bytes';
import type { X25519Jwk } from '@sheaf/protocol/did';
import { PermanentError } from '@sheaf/protocol/error';
import { importOpeningKey, openBatch, sealBatch, sealOverhead, type SealedBytes } from '@sheaf/protocol/seal';
import { sealByRfc9180 } from './hpke.ts';
import { readStandard, whereStandardsLie } from './standards.ts';

const from = 'did:key:z6Mkmember';
const to = 'did:web:union.example';
const plain = toUtf8('a batch');

interface KeyPair {
  jwk: X25519Jwk;
  x: Buffer;
  d: Buffer;
  key: CryptoKey;
}

async function createKeyPair(): Promise<KeyPair> {
  const { x = '', d = '' } = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' });
  const jwk: X25519Jwk = { kty: 'OKP', crv: 'X25519', x };
  const key = await importOpeningKey({ ...jwk, d });
  return { jwk, x: Buffer.from(x, 'base64url'), d: Buffer.from(d, 'base64url'), key };
}

let union: KeyPair;
let sealed: SealedBytes;

beforeAll(async () => {
  union = await createKeyPair();
  sealed = await sealBatch(plain, union.jwk, from, to);
});

/** The code of the refusal; any other error fails the test. */
async function outcomeOf(opening: Promise<Bytes>): Promise<string> {
  try {
    return Buffer.from(await opening).toString();
  } catch (error) {
    if (error instanceof PermanentError) return error.code;
    throw error;
  }
}

describe('a sealed batch', () => {
  it('is opened by whom it was sealed for, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), fc.string(), fc.string(), async (value, a, b) => {
        const bytes = new Uint8Array(value);
        const whole = await sealBatch(bytes, union.jwk, a, b);
        expect(whole.length).toBe(bytes.length + sealOverhead);
        expect(await openBatch(whole, union.key, a, b)).toEqual(bytes);
      }),
      { numRuns: 30 },
    );
  });

  it('holds exactly the bytes given, also when they are part of a larger buffer', async () => {
    const part = toUtf8('not this, a batch, nor this').subarray(10, 17);
    const whole = await sealBatch(part, union.jwk, from, to);
    expect(await outcomeOf(openBatch(whole, union.key, from, to))).toBe('a batch');
    const within = new Uint8Array(whole.length + 20);
    within.set(whole, 7);
    const view = within.subarray(7, 7 + whole.length);
    expect(await outcomeOf(openBatch(view, union.key, from, to))).toBe('a batch');
  });

  it('is another each time: nobody can tell that two hold the same', async () => {
    const again = await sealBatch(plain, union.jwk, from, to);
    expect(again.subarray(0, 32)).not.toEqual(sealed.subarray(0, 32));
    expect(again.subarray(32)).not.toEqual(sealed.subarray(32));
  });

  it('is not opened with another key', async () => {
    const other = await createKeyPair();
    expect(await outcomeOf(openBatch(sealed, other.key, from, to))).toBe('seal.open');
  });

  it('is not opened as another member’s, or as one for another union', async () => {
    const { key } = union;
    expect(await outcomeOf(openBatch(sealed, key, 'did:key:z6Mkother', to))).toBe('seal.open');
    expect(await outcomeOf(openBatch(sealed, key, from, 'did:web:other.example'))).toBe('seal.open');
    expect(await outcomeOf(openBatch(sealed, key, to, from))).toBe('seal.open');
  });

  it('binds both parties so that no part of one name can move into the other', async () => {
    const whole = await sealBatch(plain, union.jwk, 'a', '","to":"b');
    expect(await outcomeOf(openBatch(whole, union.key, 'a","to":"', 'b'))).toBe('seal.open');
  });

  it('is not opened with one bit changed anywhere', async () => {
    const bits = Array.from({ length: sealed.length * 8 }, (_, bit) => {
      const broken = sealed.slice();
      broken[bit >> 3]! ^= 1 << (bit & 7);
      return outcomeOf(openBatch(broken, union.key, from, to));
    });
    expect(new Set(await Promise.all(bits))).toEqual(new Set(['seal.open']));
  });

  it('is not opened when something is missing or added, or when it never was one', async () => {
    const { key } = union;
    for (let length = 0; length < sealed.length; length += 1)
      expect(await outcomeOf(openBatch(sealed.subarray(0, length), key, from, to))).toBe('seal.open');
    const longer = new Uint8Array([...sealed, 0]);
    expect(await outcomeOf(openBatch(longer, key, from, to))).toBe('seal.open');
    expect(await outcomeOf(openBatch(new Uint8Array(100), key, from, to))).toBe('seal.open');
  });
});

describe('RFC 9180', () => {
  it('is what is sealed by: another implementation’s batch is opened, with our info and parties', async () => {
    const sender = await createKeyPair();
    const { enc, ciphertext } = sealByRfc9180(
      { pkR: union.x, skE: sender.d, pkE: sender.x },
      { info: toUtf8('sheaf.batch/1'), aad: toUtf8(JSON.stringify({ from, to })), plaintext: plain },
    );
    const whole = Buffer.concat([enc, ciphertext]);
    expect(await outcomeOf(openBatch(whole, union.key, from, to))).toBe('a batch');
  });

  const vectors = readStandard('hpke-rfc9180-vectors.json.gz');
  it.skipIf(!vectors)(`has vectors that the other implementation meets (${whereStandardsLie})`, () => {
    const all = JSON.parse(gunzipSync(vectors ?? '').toString()) as HpkeVector[];
    const ours = all.filter(
      ({ mode, kem_id: kem, kdf_id: kdf, aead_id: aead }) =>
        mode === 0 && kem === 0x20 && kdf === 1 && aead === 2,
    );
    expect(ours.length).toBeGreaterThan(0);
    for (const { pkRm, skEm, pkEm, info, enc, encryptions } of ours) {
      const keys = { pkR: unhex(pkRm), skE: unhex(skEm), pkE: unhex(pkEm) };
      const [first] = encryptions;
      const message = { info: unhex(info), aad: unhex(first.aad), plaintext: unhex(first.pt) };
      const made = sealByRfc9180(keys, message);
      expect([made.enc.toString('hex'), made.ciphertext.toString('hex')]).toEqual([enc, first.ct]);
    }
  });
});

interface HpkeVector {
  mode: number;
  kem_id: number;
  kdf_id: number;
  aead_id: number;
  pkRm: string;
  skEm: string;
  pkEm: string;
  info: string;
  enc: string;
  encryptions: [{ aad: string; ct: string; pt: string }];
}

function unhex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}
