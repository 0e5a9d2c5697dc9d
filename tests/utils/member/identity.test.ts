import { createPrivateKey, createPublicKey, hkdfSync } from 'node:crypto';

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { fromDidKey, toDidKey } from '@sheaf/protocol/did';
import { createEntropy, deriveMember, importRootKey } from '@/utils/member/identity.ts';

const union = 'did:web:union.example';
let root: CryptoKey;

beforeAll(async () => {
  root = await importRootKey(createEntropy());
});

async function verifies(did: string, signature: Uint8Array, bytes: Uint8Array): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', fromDidKey(did), 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(bytes));
}

describe('a member', () => {
  it('is the same at the same union, every time', async () => {
    const [once, again] = [await deriveMember(root, union), await deriveMember(root, union)];
    expect(again.did).toBe(once.did);
    const bytes = Uint8Array.of(1, 2, 3);
    expect(await again.sign(bytes)).toEqual(await once.sign(bytes));
  });

  it('is a stranger at every other union, and to every other root', async () => {
    const unions = [
      union,
      `${union}.`,
      'did:web:other.example',
      union.toUpperCase(),
      '',
      'did:web:union.example%3A1',
    ];
    const dids = await Promise.all(unions.map(async (each) => (await deriveMember(root, each)).did));
    expect(new Set(dids).size).toBe(unions.length);
    expect((await deriveMember(await importRootKey(createEntropy()), union)).did).not.toBe(dids[0]);
  });

  it('signs with the key that is in its DID, and with no other union’s', async () => {
    const elsewhere = await deriveMember(root, 'did:web:other.example');
    const member = await deriveMember(root, union);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        const signature = await member.sign(bytes);
        expect(await verifies(member.did, signature, bytes)).toBe(true);
        expect(await verifies(elsewhere.did, signature, bytes)).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it('signs the bytes given, not the buffer they lie in', async () => {
    const member = await deriveMember(root, union);
    const part = Uint8Array.of(9, 1, 2, 3, 9).subarray(1, 4);
    expect(await member.sign(part)).toEqual(await member.sign(Uint8Array.of(1, 2, 3)));
  });

  it('says no more than its DID: the key stays behind a function', async () => {
    const member = await deriveMember(root, union);
    expect(Object.keys(member).sort()).toEqual(['did', 'sign']);
  });
});

describe('the root', () => {
  it.each(['raw', 'jwk', 'pkcs8'] as const)('cannot be exported as %s', async (format) => {
    await expect(crypto.subtle.exportKey(format, root)).rejects.toThrow(
      /extractable|not supported|exported/i,
    );
  });

  it('cannot be wrapped into something that can be read', async () => {
    expect(root).toMatchObject({ extractable: false, usages: ['deriveBits'] });
    await expect(crypto.subtle.deriveKey('HKDF', root, 'AES-GCM', true, ['encrypt'])).rejects.toThrow(Error);
  });

  it('leaves no copy of its entropy', async () => {
    const entropy = createEntropy();
    expect(entropy.some((byte) => byte !== 0)).toBe(true);
    await importRootKey(entropy);
    expect(entropy).toEqual(new Uint8Array(16));
  });

  it('is made of sixteen bytes and nothing else', async () => {
    for (const length of [0, 15, 17, 32])
      await expect(importRootKey(new Uint8Array(length))).rejects.toThrow(RangeError);
  });
});

describe('derivation', () => {
  /** HKDF-SHA256 (RFC 5869) and Ed25519 (RFC 8032) by Node's own implementation. */
  function deriveDid(entropy: Uint8Array, info: string): string {
    const seed = hkdfSync('sha256', entropy, 'sheaf.member/1', info, 32);
    const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.from(seed)]);
    const key = createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
    return toDidKey(Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url'));
  }

  it('never changes: who has the entropy has every DID again', async () => {
    const known = await importRootKey(Uint8Array.from({ length: 16 }, (_, at) => at));
    const entropy = Uint8Array.from({ length: 16 }, (_, at) => at);
    for (const each of [union, 'did:web:localhost%3A7117'])
      expect((await deriveMember(known, each)).did).toBe(deriveDid(entropy, each));
    expect(deriveDid(entropy, union)).toBe('did:key:z6MkujkB2RDvZ3edYL8Ua6WCCWywJMYqZbcsyiWS6qK22puN');
  });
});
