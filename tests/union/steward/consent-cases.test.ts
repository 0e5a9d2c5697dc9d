import type { Consent, ConsentGrant } from '@sheaf/protocol/consent';
import { batchAnswerSchema } from '@sheaf/protocol/receipt';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { readDemoConfig } from '@/union/config.ts';
import { startUnion } from '@/union/main.ts';
import { consentCases, type ConsentCase } from '../../consent-cases.ts';
import { answersTo, bodyOf, datedAt, send, signRecord, until, type Parcel } from '../client.ts';
import { startTestUnion, type TestUnion } from '../fixture.ts';
import {
  answerFor,
  draftConsent,
  join,
  learnTerms,
  sealLines,
  signConsent,
  signContribution,
  visitLine,
  type Member,
} from '../membership.ts';

const minute = 60_000;
let union: TestUnion;
beforeAll(async () => {
  union = await startTestUnion();
});
afterAll(() => union.remove());

/** What the union's answer comes to, in one word. */
async function outcomeOf(member: Member, parcel: Parcel): Promise<string> {
  const { status } = (await send(union, parcel)).reply;
  expect(status.code).toBe(202);
  return answered(member, parcel);
}

async function answered(member: Member, { message }: Parcel): Promise<string> {
  const answer = batchAnswerSchema.parse(bodyOf(await answerFor(member, union, message.recordId)));
  if (answer.typ === 'sheaf.refusal') return answer.code;
  return answer.refused[0]?.reason ?? 'counted';
}

const countersigned = (member: Member, { message }: Parcel) =>
  until(async () =>
    (await answersTo(member, union, 'consentReceipt')).find(
      (entry) => (bodyOf(entry) as { consent: string }).consent === message.recordId,
    ),
  );

async function agree(member: Member, change: Partial<ConsentGrant>, terms: Partial<Consent> = {}) {
  const consent = { ...draftConsent(union, member.terms), ...terms };
  const grants = consent.grants.map((grant) => ({ ...grant, ...change }));
  const parcel = await signConsent(member, union, { ...consent, grants });
  await send(union, parcel);
  await countersigned(member, parcel);
  return { ...member, consent: parcel.message.recordId };
}

function signWithdrawal(member: Member, consent = member.consent, at = Date.now()): Promise<Parcel> {
  return signConsent(member, union, { v: 1, typ: 'sheaf.withdrawal', aud: union.did, consent, at });
}

async function withdraw(member: Member, at?: number): Promise<void> {
  const parcel = await signWithdrawal(member, member.consent, at);
  await send(union, parcel);
  await countersigned(member, parcel);
}

const play: Record<ConsentCase, () => Promise<string>> = {
  async 'category-off'() {
    const member = await agree(await join(union), { category: 'search' });
    return outcomeOf(member, await signContribution(member, union));
  },
  async 'site-excluded'() {
    const member = await join(union);
    return outcomeOf(member, await signContribution(member, union, [visitLine('private.example')]));
  },
  async 'before-agreeing'() {
    const from = Math.floor(Date.now() / minute) * minute;
    const member = await agree(await join(union), { from });
    expect(
      await outcomeOf(member, await signContribution(member, union, [visitLine('a.example', from)])),
    ).toBe('counted');
    return outcomeOf(member, await signContribution(member, union, [visitLine('a.example', from - minute)]));
  },
  async expired() {
    const expiresAt = Date.now() - minute;
    const member = await agree(await join(union), { expiresAt });
    return outcomeOf(member, await signContribution(member, union, [visitLine('a.example', expiresAt)]));
  },
  async unsigned() {
    const member = await join(union);
    const consent = `b${'a'.repeat(58)}`;
    return outcomeOf(member, await signContribution(member, union, [visitLine()], { consent }));
  },
  async 'withdrawn-while-sealing'() {
    const member = await join(union);
    await withdraw(member);
    return outcomeOf(member, await signContribution(member, union));
  },
  async 'withdrawn-before-sending'() {
    const member = await join(union);
    const sealed = await signContribution(member, union);
    await withdraw(member);
    return outcomeOf(member, sealed);
  },
  async 'narrowed-after-sealing'() {
    const member = await join(union);
    const sealed = await signContribution(member, union, undefined, {}, Date.now() - 1_000);
    await agree(member, { category: 'search' });
    return outcomeOf(member, sealed);
  },
  async 'replaced-while-sealing'() {
    const member = await join(union);
    await agree(member, {});
    return outcomeOf(member, await signContribution(member, union));
  },
  async 'widened-terms'() {
    const first = await startTestUnion();
    const member = await join(first);
    await first.close();
    const config = { ...readDemoConfig(), version: 2, purposes: ['research', 'sell-access'] as const };
    const widened = await startUnion({
      dataDir: first.dataDir,
      port: first.port,
      host: '127.0.0.1',
      config: { ...config, purposes: [...config.purposes] },
      log: () => {},
    });
    expect((await learnTerms(first)).manifest.version).toBe(2);
    const parcel = await signContribution(member, first);
    await send(first, parcel);
    const answer = batchAnswerSchema.parse(bodyOf(await answerFor(member, first, parcel.message.recordId)));
    await widened.close();
    await first.remove();
    return answer.typ === 'sheaf.receipt' && answer.refused.length === 0 ? 'counted' : 'not counted';
  },
  async 'clock-set-back'() {
    const member = await join(union);
    return outcomeOf(
      member,
      await signContribution(member, union, [visitLine()], {}, Date.now() - 60 * minute),
    );
  },
};

test.each(Object.keys(consentCases) as ConsentCase[])('%s', async (name) => {
  expect(await play[name]()).toBe(consentCases[name].steward);
});

test('a clock set back does not carry a batch past a withdrawal: the order of arrival decides', async () => {
  const member = await agree(await join(union), {}, { givenAt: 0 });
  await withdraw(member);
  expect(await outcomeOf(member, await signContribution(member, union, [visitLine()], {}, 1_000_000))).toBe(
    'contribution.withdrawn',
  );
});

test('a withdrawal and a batch that arrive together are judged in the order in which they came', async () => {
  const member = await join(union);
  const before = await signContribution(member, union, [visitLine('before.example')], { seq: 0 });
  const after = await signContribution(member, union, [visitLine('after.example')], { seq: 1 });
  await send(union, before);
  await send(union, await signWithdrawal(member, member.consent, Date.now() + 5 * minute));
  await send(union, after);
  expect(await answered(member, before)).toBe('counted');
  expect(await answered(member, after)).toBe('contribution.withdrawn');
});

test('after a withdrawal a member may agree again, and only the new agreement counts', async () => {
  const member = await join(union);
  await withdraw(member);
  const again = await agree(member, {});
  expect(await outcomeOf(again, await signContribution(again, union, [visitLine()], { seq: 1 }))).toBe(
    'counted',
  );
  expect(await outcomeOf(member, await signContribution(member, union, [visitLine()], { seq: 2 }))).toBe(
    'contribution.withdrawn',
  );
});

test('an event is counted only if what was agreed later covers it as well', async () => {
  const member = await join(union);
  const lines = [visitLine('a.example'), visitLine('left-out.example')];
  const sealed = await signContribution(member, union, lines, {}, Date.now() - 1_000);
  await agree(member, { sites: { rule: 'all-except', sites: ['left-out.example'] } });
  await send(union, sealed);
  const answer = batchAnswerSchema.parse(bodyOf(await answerFor(member, union, sealed.message.recordId)));
  expect(answer).toMatchObject({ accepted: 1, refused: [{ index: 1, reason: 'not-covered' }] });
});

test.each<[string, (member: Member, other: Member) => Promise<Parcel>]>([
  ['consent.unknown', (member, other) => signWithdrawal(member, other.consent)],
  ['consent.unknown', (member) => signWithdrawal(member, `b${'a'.repeat(58)}`)],
  ['consent.unknown', (member) => signWithdrawal(member, member.terms.manifest.record)],
  [
    'consent.aud',
    (member) =>
      signConsent(member, union, {
        v: 1,
        typ: 'sheaf.withdrawal',
        aud: 'did:web:other.example',
        consent: member.consent,
        at: 1,
      }),
  ],
  ['consent.body', (member) => signWithdrawal(member, 'no record')],
])(
  'a withdrawal of no form, or of what is not theirs, is refused and changes nothing: %s',
  async (code, sign) => {
    const [member, other] = [await join(union), await join(union)];
    const parcel = await sign(member, other);
    await send(union, parcel);
    const rows = await until(async () => {
      const found = union.select(
        `SELECT reason FROM refusals WHERE record_id = '${parcel.message.recordId}'`,
      );
      return found.length > 0 ? found : undefined;
    });
    expect(rows).toEqual([{ reason: code }]);
    expect(await outcomeOf(other, await signContribution(other, union))).toBe('counted');
    expect(await outcomeOf(member, await signContribution(member, union))).toBe('counted');
  },
);

test('the sealed bytes of a batch under a withdrawn consent are not counted under another record either', async () => {
  const member = await join(union);
  const data = await sealLines(member, [visitLine('bytes.example')]);
  await withdraw(member);
  const record = await signRecord(member, union, {
    data,
    protocolRole: 'member',
    ...datedAt(Date.now() - 5 * minute),
  });
  expect(await outcomeOf(member, record)).toBe('contribution.withdrawn');
  expect(union.select(`SELECT 1 FROM ledger_events WHERE line LIKE '%bytes.example%'`)).toEqual([]);
});
