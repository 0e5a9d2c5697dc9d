import { expect, it } from 'vitest';

import { fingerprintOf } from '@sheaf/protocol/fingerprint';
import {
  commitInvitation,
  hashInvitation,
  invitationHashSchema,
  readInvitation,
  toInvitationLink,
} from '@sheaf/protocol/invitation';

const code = 'AbCdEfGhIjKlMnOpQrSt_-';

it.each([
  [`https://union.example/join#code=${code}`, { address: 'union.example', code }],
  [` http://localhost:7117/join#code=${code} `, { address: 'localhost:7117', code }],
  ['https://union.example/join', { address: 'union.example' }],
  ['HTTPS://UNION.example/join#', { address: 'union.example' }],
  ['https://union.example/join#code=short', { address: 'union.example' }],
  [`https://a@union.example/join#code=${code}`, { address: `https://a@union.example/join#code=${code}` }],
  [`https://union.example/join/x#code=${code}`, { address: `https://union.example/join/x#code=${code}` }],
  ['union.example', { address: 'union.example' }],
  ['', { address: '' }],
])('%s is read as an address, and a code if there is one', (text, invitation) => {
  expect(readInvitation(text)).toEqual(invitation);
});

it('a link that invites is read as it was made', () => {
  expect(readInvitation(toInvitationLink('https://union.example', code))).toEqual({
    address: 'union.example',
    code,
  });
});

it('a code and a commitment are hashed as docs/protocol.md says', async () => {
  const hash = await hashInvitation('A'.repeat(22));
  expect(hash).toBe('8e5364ca88e1d6136b6590615877ae1d6d2ba8501cb385d3ee5d69a99764a54e');
  expect(await commitInvitation(hash, 'did:key:z6MkeXBLjYiSvqnhFb6D7sHm8yKm4jV45wwBFRaatf1cfZ76')).toBe(
    '14c2f21bc21ad2ab427cce280cc928960c9a5680b8ce8609db211151bd824c64',
  );
});

it('a commitment holds for one code and one member', async () => {
  const hash = await hashInvitation(code);
  const own = await commitInvitation(hash, 'did:key:z6Mka');
  expect(invitationHashSchema.safeParse(own).success).toBe(true);
  expect(await commitInvitation(hash, 'did:key:z6Mka')).toBe(own);
  const others = [
    await commitInvitation(hash, 'did:key:z6Mkb'),
    await commitInvitation(await hashInvitation(`${code.slice(0, -1)}x`), 'did:key:z6Mka'),
    hash,
  ];
  expect(others).not.toContain(own);
});

it('a fingerprint is of both keys', async () => {
  const key = (x: string) => ({ kty: 'OKP', x }) as const;
  const [a, b] = [`${'A'.repeat(42)}E`, `${'A'.repeat(42)}I`];
  const of = (one: string, other: string) =>
    fingerprintOf({
      assertionKey: { ...key(one), crv: 'Ed25519' },
      keyAgreementKey: { ...key(other), crv: 'X25519' },
    });
  expect(await of(a, b)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  expect(new Set([await of(a, b), await of(b, a), await of(a, a), await of(b, b)]).size).toBe(4);
});
