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
