import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseUnionDocument } from '@sheaf/protocol/did';
import { PermanentError } from '@sheaf/protocol/error';

const did = 'did:web:union.example';
const assertion = { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) };
const agreement = { kty: 'OKP', crv: 'X25519', x: 'B'.repeat(42) + 'A' };
const document = {
  '@context': ['https://www.w3.org/ns/did/v1'],
  id: did,
  verificationMethod: [
    { id: `${did}#agree`, type: 'JsonWebKey2020', controller: did, publicKeyJwk: agreement },
    { id: `${did}#sign`, type: 'JsonWebKey2020', controller: did, publicKeyJwk: assertion },
  ],
  assertionMethod: [`${did}#sign`],
  keyAgreement: [`${did}#agree`],
  service: [
    { id: `${did}#blog`, type: 'Blog', serviceEndpoint: 'https://blog.example/' },
    { id: `${did}#dwn`, type: 'DecentralizedWebNode', serviceEndpoint: ['https://union.example/dwn'] },
  ],
};

const pinned = {
  did,
  endpoint: 'https://union.example/dwn',
  assertionKeyId: `${did}#sign`,
  assertionKey: assertion,
  keyAgreementKey: agreement,
};

function outcomeOf(given: unknown): unknown {
  try {
    return parseUnionDocument(did, given);
  } catch (error) {
    if (error instanceof PermanentError) return error.code;
    throw error;
  }
}

const at = (serviceEndpoint: unknown) => ({
  ...document,
  service: [{ id: '#dwn', type: 'DecentralizedWebNode', serviceEndpoint }],
});

describe('a union’s DID document', () => {
  it('gives what a member pins, and nothing else', () => {
    expect(outcomeOf(document)).toEqual(pinned);
  });

  it('may name its keys relative to itself, and its node without a list', () => {
    const [agree, sign] = document.verificationMethod;
    const relative = {
      ...at('https://union.example/dwn'),
      verificationMethod: [
        { ...agree, id: '#agree' },
        { ...sign, id: '#sign' },
      ],
      assertionMethod: ['#sign'],
      keyAgreement: ['#agree'],
    };
    expect(outcomeOf(relative)).toEqual(pinned);
  });

  it('keeps no private part of a key that a union publishes by mistake', () => {
    const methods = document.verificationMethod.map((method) => ({
      ...method,
      publicKeyJwk: { ...method.publicKeyJwk, d: 'secret' },
    }));
    expect(outcomeOf({ ...document, verificationMethod: methods })).toEqual(pinned);
  });

  it('may list keys and services of other kinds, which are passed over', () => {
    const multikey = { id: '#old', type: 'Multikey', controller: did, publicKeyMultibase: 'z6Mk' };
    const methods = [multikey, ...document.verificationMethod];
    const services = [{ id: '#hub', type: ['Hub'], serviceEndpoint: { uri: 'x' } }, ...document.service];
    expect(outcomeOf({ ...document, verificationMethod: methods, service: services })).toEqual(pinned);
  });

  it('may have its node at another host', () => {
    const endpoint = 'https://elsewhere.example:8443/';
    expect(outcomeOf(at(endpoint))).toMatchObject({ endpoint });
  });

  it.each(['http://localhost:7117/', 'http://127.0.0.1:7117/', 'http://[::1]:7117/'])(
    'may have its node at %s if it is a union of this computer itself',
    (endpoint) => {
      const local = 'did:web:localhost%3A7117';
      const text = JSON.stringify(at(endpoint)).replaceAll(did, local);
      expect(parseUnionDocument(local, JSON.parse(text))).toMatchObject({ did: local, endpoint });
      expect(outcomeOf(at(endpoint))).toBe('did.document');
    },
  );

  it.each<[string, unknown]>([
    ['http elsewhere', 'http://union.example/'],
    ['http at a host that only sounds local', 'http://localhost.example/'],
    ['http in the local network', 'http://192.168.0.1/'],
    ['a socket', 'wss://union.example/'],
    ['a socket of this computer', 'ws://localhost:7117/'],
    ['a file', 'file:///etc/passwd'],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:text/html,hello'],
    ['an extension', 'chrome-extension://abc/'],
    ['no address', ''],
    ['half an address', 'union.example'],
    ['no list entry', []],
    ['an object', { uri: 'https://union.example/' }],
  ])('may not have its node at %s', (_what, endpoint) => {
    expect(outcomeOf(at(endpoint))).toBe('did.document');
  });

  const { verificationMethod, assertionMethod, keyAgreement } = document;
  it.each<[string, object]>([
    ['another id', { id: 'did:web:other.example' }],
    ['an id that only begins the same', { id: `${did}.evil.example` }],
    ['no id', { id: undefined }],
    ['no methods', { verificationMethod: [] }],
    ['no assertion method', { assertionMethod: [] }],
    ['no key agreement', { keyAgreement: [] }],
    ['an assertion key that is not listed', { assertionMethod: [`${did}#other`] }],
    ['an assertion key of another DID', { assertionMethod: ['did:web:other.example#sign'] }],
    ['its keys confused', { assertionMethod: keyAgreement, keyAgreement: assertionMethod }],
    ['a key that is too short', { verificationMethod: withKey({ ...assertion, x: 'AA' }) }],
    ['a key of another curve', { verificationMethod: withKey({ ...assertion, crv: 'P-256' }) }],
    ['a key in another form', { verificationMethod: withKey({ publicKeyMultibase: 'z6Mk' }) }],
    ['no service', { service: [] }],
    ['no node', { service: [{ id: '#x', type: 'Blog', serviceEndpoint: 'https://union.example/' }] }],
  ])('is refused with %s', (_what, change) => {
    expect(outcomeOf({ ...document, ...change })).toBe('did.document');
  });

  function withKey(publicKeyJwk: object): object[] {
    return [verificationMethod[0]!, { ...verificationMethod[1], publicKeyJwk }];
  }

  it('is refused, whatever it is instead, and says which union it is about', () => {
    const parts = fc.constantFrom(...Object.keys(document));
    const broken = fc
      .tuple(parts, fc.anything({ withNullPrototype: true }))
      .map(([part, value]) => ({ ...document, [part]: value }));
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), broken, (anything, almost) => {
        expect(outcomeOf(anything)).toBe('did.document');
        expect(['did.document', pinned]).toContainEqual(outcomeOf(almost));
      }),
      { numRuns: 500 },
    );
    expect(() => parseUnionDocument(did, null)).toThrow(/did:web:union\.example .*Ask the union\.$/);
  });
});
