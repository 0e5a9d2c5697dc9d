import { toUtf8 } from '@sheaf/protocol/bytes';
import { admissionSchema } from '@sheaf/protocol/admission';
import { formats, paths } from '@sheaf/protocol/dwn-protocol';
import { commitInvitation, hashInvitation, readInvitation } from '@sheaf/protocol/invitation';
import { afterEach, describe, expect, test } from 'vitest';

import { answersTo, bodyOf, createPerson, query, send, signRecord, until, type Person } from './client.ts';
import { startTestUnion, type TestUnion } from './fixture.ts';
import { answerFor, join, learnTerms, signConsent, signContribution, draftConsent } from './membership.ts';
import { run } from './process.ts';

let union: TestUnion;
afterEach(() => union.remove());

/** Asks to join, with the commitment to a code if there is one. @returns the request's record id */
async function ask(person: Person, invitation?: string): Promise<string> {
  const { manifest } = await learnTerms(union);
  const body = {
    v: 1,
    typ: 'sheaf.joinRequest',
    aud: union.did,
    manifest,
    ...(invitation && { invitation }),
  };
  const parcel = await signRecord(person, union, {
    protocolPath: paths.joinRequest,
    dataFormat: formats.json,
    data: toUtf8(JSON.stringify(body)),
  });
  expect((await send(union, parcel)).reply.status.code).toBe(202);
  return parcel.message.recordId;
}

const commit = async (code: string, { did }: Person) => commitInvitation(await hashInvitation(code), did);
const isLetIn = async (person: Person) => (await answersTo(person, union, 'member')).length > 0;
const letIn = (person: Person) => until(async () => (await isLetIn(person)) || undefined);

/** The union's no, once it is there. */
async function noTo(person: Person) {
  const entry = await until(async () => (await answersTo(person, union, 'admission')).at(-1));
  return admissionSchema.parse(bodyOf(entry));
}

const command = (name: string, ...args: string[]) => run(name, ...args, '--data', union.dataDir);

/** Waits until the steward has looked at what was sent. */
async function waits({ did }: Person): Promise<void> {
  await until(async () => {
    const rows = union.select(`SELECT 1 FROM join_requests WHERE author = '${did}'`);
    return rows.length > 0 || undefined;
  });
}

describe('by approval', () => {
  test('whoever asks waits until a person has decided, and reads why not', async () => {
    union = await startTestUnion({ admission: 'approval' });
    const [wanted, unwanted] = [await createPerson(), await createPerson()];
    await ask(wanted);
    const request = await ask(unwanted);
    await waits(wanted);
    await waits(unwanted);
    expect([await isLetIn(wanted), await isLetIn(unwanted)]).toEqual([false, false]);
    const early = await signConsent(wanted, union, draftConsent(union, await learnTerms(union)));
    expect((await send(union, early)).reply.status.code).toBe(401);
    const listed = await command('members', '--json');
    expect(
      listed.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ did: wanted.did, state: 'waiting' }),
        expect.objectContaining({ did: unwanted.did, state: 'waiting' }),
      ]),
    );

    expect((await command('approve', wanted.did)).code).toBe(0);
    expect((await command('refuse', unwanted.did, '--because', 'We are full.')).code).toBe(0);
    await letIn(wanted);
    expect(await noTo(unwanted)).toMatchObject({
      aud: unwanted.did,
      joinRequest: request,
      state: 'refused',
      because: 'We are full.',
    });
    expect(await isLetIn(unwanted)).toBe(false);
    expect((await query(union, { protocolPath: 'admission' }, wanted)).reply.entries).toEqual([]);

    const again = await command('approve', unwanted.did);
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toContain('was refused');
    await ask(unwanted);
    await waits(unwanted);
    expect((await command('approve', unwanted.did)).code).toBe(0);
    await letIn(unwanted);
    const words = await command('members');
    expect(words.out.match(/^member /gm)).toHaveLength(2);
  });

  test('a decision says whom, why, and about somebody who is there', async () => {
    union = await startTestUnion({ admission: 'approval' });
    const { did } = await createPerson();
    expect((await command('members')).out).toContain('Nobody has asked to join yet.');
    expect(await command('approve')).toMatchObject({ code: 2 });
    expect(await command('approve', 'did:web:a.example')).toMatchObject({ code: 2 });
    expect(await command('refuse', did)).toMatchObject({ code: 2 });
    expect(await command('invite', '--uses', '0')).toMatchObject({ code: 2 });
    expect(await command('remove', did, '--because', 'x')).toMatchObject({
      code: 1,
      err: expect.stringContaining('has not asked to join'),
    });
  });
});

test('a removed member reads why, and the node takes nothing more from them, also not another request', async () => {
  union = await startTestUnion();
  const member = await join(union);
  const first = await signContribution(member, union);
  await send(union, first);
  await answerFor(member, union, first.message.recordId);
  expect((await command('remove', member.did, '--because', 'You left the cooperative.')).code).toBe(0);
  expect(await noTo(member)).toMatchObject({ state: 'removed', because: 'You left the cooperative.' });
  expect(await isLetIn(member)).toBe(false);
  const late = await signContribution(member, union, undefined, { seq: 1 });
  expect((await send(union, late)).reply.status).toMatchObject({
    code: 401,
    reason: 'dwn.ProtocolAuthorizationMatchingRoleRecordNotFound',
  });
  await ask(member);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await isLetIn(member)).toBe(false);
  expect(await answersTo(member, union, 'receipt')).toHaveLength(1);
  expect(JSON.parse((await command('info', '--json')).out)).toMatchObject({ members: 0, batches: 1 });
});

describe('by invitation', () => {
  async function invite(...args: string[]) {
    const { out } = await command('invite', ...args);
    const [, code = '', link = ''] = /code +(\S+)\nlink +(\S+)/.exec(out) ?? [];
    expect(readInvitation(link)).toEqual({ address: new URL(union.url).host, code });
    return code;
  }

  test('a code lets in as many as it says, each once, and nobody else', async () => {
    union = await startTestUnion({ admission: 'invitation' });
    const code = await invite('--uses', '2');
    const [a, b, late, without] = await Promise.all(Array.from({ length: 4 }, createPerson));
    await ask(a!, await commit(code, a!));
    await letIn(a!);
    await ask(b!, await commit(code, b!));
    await letIn(b!);
    await ask(late!, await commit(code, late!));
    expect((await noTo(late!)).because).toContain('as often as it may be');
    await ask(without!);
    expect((await noTo(without!)).because).toContain('Ask it for one');
    expect(JSON.stringify(union.select('SELECT * FROM invitations'))).not.toContain(code);

    const fresh = await invite();
    await ask(late!, await commit(fresh, late!));
    await letIn(late!);
  });

  test('what one member said of a code is of no use to another', async () => {
    union = await startTestUnion({ admission: 'invitation' });
    const code = await invite();
    const [owner, thief] = [await createPerson(), await createPerson()];
    await ask(thief, await commit(code, owner));
    expect((await noTo(thief)).because).toContain('not one of this union’s');
    await ask(owner, await commit(code, owner));
    await letIn(owner);
  });

  test('it also lets in at once where a person decides on the others', async () => {
    union = await startTestUnion({ admission: 'approval' });
    const person = await createPerson();
    await ask(person, await commit(await invite(), person));
    expect(await letIn(person)).toBe(true);
  });
});
