import { beforeAll, describe, expect, it } from 'vitest';

import type { UnionKeys } from '@sheaf/protocol/did';
import { createDomainLink, verifyDomainLink } from '@sheaf/protocol/domain-link';
import { createSigner, type Signer } from './sign-record.ts';

const did = 'did:web:union.example';
const now = Date.UTC(2026, 10, 27);
const day = 24 * 60 * 60 * 1000;

let signer: Signer;
let keys: UnionKeys;

beforeAll(async () => {
  signer = await createSigner(did);
  keys = keysOf(signer);
});

function keysOf(by: Signer): UnionKeys {
  return {
    did: by.did,
    endpoint: 'https://union.example/',
    assertionKeyId: by.keyId,
    assertionKey: by.publicKey,
    keyAgreementKey: { kty: 'OKP', crv: 'X25519', x: 'A'.repeat(43) },
  };
}

const linkBy = async (by: Signer, from = now) =>
  createDomainLink({ did: by.did, assertionKeyId: by.keyId }, by.sign, from, from + day);

async function outcomeOf(configuration: unknown, at = now): Promise<string> {
  return verifyDomainLink(keys, configuration, at).then(
    () => 'linked',
    (error: { code: string }) => error.code,
  );
}

/** A credential with something else in its header or its claims, properly signed. */
async function signedWith(header: object, claims: object): Promise<object> {
  const [jwt = ''] = (await linkBy(signer)).linked_dids;
  const [head = {}, body = {}] = jwt
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as object);
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${encode({ ...head, ...header })}.${encode({ ...body, ...claims })}`;
  const signature = Buffer.from(await signer.sign(Buffer.from(text))).toString('base64url');
  return { linked_dids: [`${text}.${signature}`] };
}

describe('a domain’s word for a union’s DID', () => {
  it('holds under the union’s key, for its origin, while it is good', async () => {
    const link = await linkBy(signer);
    expect(await outcomeOf(link)).toBe('linked');
    expect(await outcomeOf(link, now - 5 * 60_000)).toBe('linked');
    expect(await outcomeOf(link, now + day - 1)).toBe('linked');
  });

  it('is a JWT with the claims that the DIF specification asks for', async () => {
    const link = await linkBy(signer);
    const [head, body] = link.linked_dids[0]!.split('.').map((part) =>
      Buffer.from(part, 'base64url').toString(),
    );
    expect(JSON.parse(head!)).toEqual({ alg: 'EdDSA', kid: signer.keyId });
    expect(JSON.parse(body!)).toEqual({
      iss: did,
      sub: did,
      nbf: now / 1_000,
      exp: (now + day) / 1_000,
      vc: {
        '@context': [
          'https://www.w3.org/2018/credentials/v1',
          'https://identity.foundation/.well-known/did-configuration/v1',
        ],
        type: ['VerifiableCredential', 'DomainLinkageCredential'],
        issuer: did,
        issuanceDate: '2026-11-27T00:00:00Z',
        expirationDate: '2026-11-28T00:00:00Z',
        credentialSubject: { id: did, origin: 'https://union.example' },
      },
    });
  });

  it('is found among the words for others', async () => {
    const other = await linkBy(await createSigner('did:web:other.example'));
    const own = await linkBy(signer);
    expect(await outcomeOf({ linked_dids: [{}, 'x', ...other.linked_dids, ...own.linked_dids] })).toBe(
      'linked',
    );
  });

  it.each<[string, () => Promise<unknown>, number?]>([
    ['by another key', async () => linkBy(await createSigner(did))],
    ['for another DID', async () => linkBy(await createSigner('did:web:other.example'))],
    ['before it begins', () => linkBy(signer), now - 11 * 60_000],
    ['after its end', () => linkBy(signer), now + day],
    [
      'with a changed signature',
      async () => ({ linked_dids: [`${(await linkBy(signer)).linked_dids[0]}A`] }),
    ],
    ['under another key id', () => signedWith({ kid: `${did}#other` }, {})],
    ['with another algorithm', () => signedWith({ alg: 'none' }, {})],
    ['from another issuer', () => signedWith({}, { iss: 'did:web:other.example' })],
    ['about another subject', () => signedWith({}, { sub: 'did:web:other.example' })],
    [
      'for another origin',
      () =>
        signedWith(
          {},
          {
            vc: {
              type: ['VerifiableCredential', 'DomainLinkageCredential'],
              credentialSubject: { id: did, origin: 'https://evil.example' },
            },
          },
        ),
    ],
    [
      'of another type',
      () =>
        signedWith(
          {},
          {
            vc: {
              type: ['VerifiableCredential'],
              credentialSubject: { id: did, origin: 'https://union.example' },
            },
          },
        ),
    ],
    ['that names nobody', async () => ({ linked_dids: [] })],
    ['that is something else', async () => 'ok'],
  ])('%s is none', async (_what, configuration, at = now) => {
    expect(await outcomeOf(await configuration(), at)).toBe('union.domain-link');
  });
});
