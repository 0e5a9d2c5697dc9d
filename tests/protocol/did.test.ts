import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { didKeyId, fromDidKey, isLoopback, toDidKey, toUnionDid, unionOrigin } from '@sheaf/protocol/did';
import { PermanentError } from '@sheaf/protocol/error';
import { limits } from '@sheaf/protocol/limits';
import { unionDidSchema } from '@sheaf/protocol/manifest';
import { anyText } from './arbitraries.ts';
import { readStandard, whereStandardsLie } from './standards.ts';

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('did:key', () => {
  it('carries any 32 bytes there and back, in one form', () => {
    fc.assert(
      fc.property(key, (bytes) => {
        const did = toDidKey(bytes);
        expect(Buffer.from(fromDidKey(did))).toEqual(Buffer.from(bytes));
        expect(did).toMatch(/^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/);
        expect(didKeyId(did)).toBe(`${did}#${did.slice(8)}`);
      }),
    );
  });

  it('is not read from any text that is not the did:key of an Ed25519 key', () => {
    const almost = fc
      .tuple(key, fc.nat(55), fc.constantFrom('0', 'O', 'l', ' ', '%', 'é', '#'))
      .map(([bytes, at, char]) => toDidKey(bytes).slice(0, at) + char + toDidKey(bytes).slice(at));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          almost,
          fc.string().map((text) => `did:key:z${text}`),
        ),
        (text) => {
          expect(refusalOf(() => fromDidKey(text))).toBe('did.key');
        },
      ),
    );
    expect(refusalOf(() => fromDidKey(`did:key:z${'1'.repeat(5_000_000)}`))).toBe('did.key');
    expect(refusalOf(() => fromDidKey(toDidKey(new Uint8Array(33))))).toBe('did.key');
    // 32 bytes, but of an X25519 key.
    const agreement = 'did:key:z6LSbgC4DpuCf7zxewhFPnYcyBm3YgxjEEovsehvWqZzTm8z';
    expect(refusalOf(() => fromDidKey(agreement))).toBe('did.key');
  });

  const vectors = readStandard('did-key-ed25519-x25519.json');
  it.skipIf(!vectors)(`is that of the W3C’s vectors (${whereStandardsLie})`, () => {
    const known = Object.entries(JSON.parse(String(vectors)) as Record<string, KeyVector>);
    expect(known.length).toBeGreaterThan(0);
    for (const [did, { verificationKeyPair: pair }] of known) {
      const bytes =
        pair.publicKeyBase58 === undefined
          ? Buffer.from(pair.publicKeyJwk.x, 'base64url')
          : decodeBase58(pair.publicKeyBase58);
      expect(Buffer.from(fromDidKey(did))).toEqual(bytes);
      expect(toDidKey(bytes)).toBe(did);
    }
  });

  const foreign = readStandard('did-key-secp256k1.json');
  it.skipIf(!foreign)(`of another curve is refused (${whereStandardsLie})`, () => {
    for (const did of Object.keys(JSON.parse(String(foreign)) as object))
      expect(refusalOf(() => fromDidKey(did))).toBe('did.key');
  });
});

describe('toUnionDid', () => {
  it.each([
    ['union.example.org', 'did:web:union.example.org'],
    ['  Union.Example.ORG\t', 'did:web:union.example.org'],
    ['https://union.example.org', 'did:web:union.example.org'],
    ['HTTPS://union.example.org/', 'did:web:union.example.org'],
    ['http://union.example.org/', 'did:web:union.example.org'],
    ['union.example.org:443', 'did:web:union.example.org'],
    ['union.example.org:8443', 'did:web:union.example.org%3A8443'],
    ['localhost:7117', 'did:web:localhost%3A7117'],
    ['http://127.0.0.1:7117/', 'did:web:127.0.0.1%3A7117'],
    ['did:web:union.example.org', 'did:web:union.example.org'],
    ['did:web:localhost%3A7117', 'did:web:localhost%3A7117'],
    ['did:web:localhost%3a7117', 'did:web:localhost%3A7117'],
    ['bücher.example', 'did:web:xn--bcher-kva.example'],
    ['総会.example', 'did:web:xn--6oqp25i.example'],
    ['ｕｎｉｏｎ.example', 'did:web:union.example'],
  ])('reads %j', (address, did) => {
    expect(toUnionDid(address)).toBe(did);
  });

  it.each([
    '',
    ' ',
    '/',
    'did:web:',
    'did:web:union.example:7117',
    'did:web:union.example:path',
    'did:web:union.example%2Fpath',
    'did:web:union.example%3A7117%3A1',
    'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp',
    'DID:WEB:union.example',
    'ftp://union.example',
    'javascript:alert(1)',
    'chrome-extension://abc/',
    'https://https://union.example',
    'https://member@union.example/',
    'union.example@evil.example',
    'union.example＠evil.example',
    'https://union.example/path',
    'union.example／path',
    'union.example//',
    'union.example\\evil.example',
    'union.example?x',
    'union.example#x',
    'union.example:',
    'union.example:70000',
    'union.example:port',
    'union example',
    'union.example\n.evil.example',
    'a..b:x',
    '[::1]',
    '[::1]:7117',
    '1.2.3.4.5',
    '1.2.3.400',
    `${'a.'.repeat(150)}example`,
  ])('refuses %j, and says what to do', (address) => {
    expect(() => toUnionDid(address)).toThrow(/^Enter the address of a union/);
    expect(refusalOf(() => toUnionDid(address))).toBe('did.address');
  });

  it('refuses megabytes at once', () => {
    for (const char of ['a', '.', ' ', '/', 'ü']) {
      expect(refusalOf(() => toUnionDid(char.repeat(5_000_000)))).toBe('did.address');
    }
  });

  it('gives the one DID of a host, from which the host follows, or refuses; nothing else', () => {
    const label = fc.string({
      unit: fc.constantFrom(...Array.from('abz019-_.%:/?#@[]\\ üß総💩\u200d\u00ad\0')),
      minLength: 1,
    });
    const typed = fc.oneof(
      anyText(),
      fc.webUrl(),
      fc.domain(),
      label,
      fc
        .tuple(fc.constantFrom('', 'https://', 'did:web:'), fc.oneof(fc.domain(), label))
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(typed, fc.option(fc.nat(70_000)), (text, port) => {
        const did = unlessRefused(() => toUnionDid(port === null ? text : `${text}:${port}`));
        if (did === undefined) return;
        expect(toUnionDid(did)).toBe(did);
        expect(did).toMatch(/^did:web:[^:/?#@\s%]+(%3A\d+)?$/);
        expect(unionDidSchema.safeParse(did).success).toBe(true);
        const origin = unionOrigin(did);
        expect(toUnionDid(origin)).toBe(did);
        expect(new URL(origin)).toMatchObject({ pathname: '/', search: '', hash: '', username: '', origin });
        expect(new URL(origin).protocol).toBe(isLoopback(new URL(origin).hostname) ? 'http:' : 'https:');
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives no DID that is longer than one may be, also when the host name grows by its encoding', () => {
    const name = 'ü.'.repeat(100);
    expect(name.length).toBeLessThan(limits.didChars);
    expect(refusalOf(() => toUnionDid(name))).toBe('did.address');
  });
});

describe('unionOrigin', () => {
  it.each([
    ['did:web:union.example', 'https://union.example'],
    ['did:web:union.example%3A8443', 'https://union.example:8443'],
    ['did:web:union.example%3A80', 'https://union.example:80'],
    ['did:web:localhost', 'http://localhost'],
    ['did:web:localhost%3A7117', 'http://localhost:7117'],
    ['did:web:127.0.0.1%3A7117', 'http://127.0.0.1:7117'],
    ['did:web:localhost.example', 'https://localhost.example'],
    ['did:web:127.0.0.2', 'https://127.0.0.2'],
  ])('of %s is %s: http on loopback only', (did, origin) => {
    expect(unionOrigin(did)).toBe(origin);
  });

  it.each([
    'did:web:',
    'did:web:union.example:path',
    'did:web:union.example@evil.example',
    'did:web:union.example/path',
    'did:key:z6Mk',
    '',
  ])('of %j there is none', (did) => {
    expect(refusalOf(() => unionOrigin(did))).toBe('did.address');
  });
});

interface KeyVector {
  verificationKeyPair:
    { publicKeyBase58: string } | { publicKeyBase58?: undefined; publicKeyJwk: { x: string } };
}

function refusalOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof PermanentError) return error.code;
    throw error;
  }
  return 'none';
}

function unlessRefused<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    expect(error).toBeInstanceOf(PermanentError);
    return undefined;
  }
}

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** 32 bytes of base58btc, by long multiplication. */
function decodeBase58(text: string): Buffer {
  let value = 0n;
  for (const char of text) value = value * 58n + BigInt(alphabet.indexOf(char));
  return Buffer.from(value.toString(16).padStart(64, '0'), 'hex');
}
