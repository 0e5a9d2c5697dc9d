import { toBase64url, toUtf8 } from '@sheaf/protocol/bytes';
import { RecoverableError } from '@sheaf/protocol/error';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';

import { isLongEnough, lockSecret, unlockSecret } from '@/utils/member/lock-secret.ts';
import { contract } from '@/utils/messaging/contract.ts';
import { deliver } from '@/utils/pipeline/deliver.ts';
import { memberOf } from '@/utils/pipeline/member.ts';
import { changePassphrase, removePassphrase, setPassphrase, unlock } from '@/utils/pipeline/passphrase.ts';
import { restoreIdentity, readUnwritten } from '@/utils/pipeline/phrase.ts';
import { removeIdentity } from '@/utils/pipeline/remove-identity.ts';
import { database } from '@/utils/store/database.ts';
import { addEvents } from '@/utils/store/events.ts';
import { readIdentityState, readRoot } from '@/utils/store/keys.ts';
import { rootDatabase } from '@/utils/store/root-database.ts';
import { addUnion, readProgress } from '@/utils/store/unions.ts';
import { forgetUnlocked, readLock } from '@/utils/store/unlocked.ts';
import { cleanDatabase } from '../store/clean-database.ts';
import { sampleEvent, sampleUnion } from '../store/samples.ts';
import { fakePermissions } from './fake-permissions.ts';

const union = 'did:web:union.example';
const entropy = 'AAECAwQFBgcICQoLDA0ODw';
const did = 'did:key:z6MkujkB2RDvZ3edYL8Ua6WCCWywJMYqZbcsyiWS6qK22puN';
const passphrase = 'four quiet barn owls';

/** What closing the browser does. */
const restartBrowser = forgetUnlocked;

describe('a passphrase', () => {
  beforeEach(async () => {
    await cleanDatabase();
    await restoreIdentity(entropy);
  });

  it('leaves no form of the root in the store but the locked one', async () => {
    await setPassphrase(entropy, passphrase);
    expect(Object.keys((await database.keys.get('root'))!).sort()).toEqual(['id', 'locked', 'writtenAt']);
    expect(await rootDatabase.keys.count()).toBe(0);
    const { locked } = (await readRoot()) as { locked: Awaited<ReturnType<typeof lockSecret>> };
    expect(locked.iterations).toBe(600_000);
    expect(locked.salt).toHaveLength(16);
    expect(toBase64url(locked.sealed)).not.toContain(entropy);
    expect(await readIdentityState()).toBe('written');
  });

  it('is asked once a start; then the member is who they were', async () => {
    await setPassphrase(entropy, passphrase);
    expect(await readLock()).toBe('open');
    expect((await memberOf(union)).did).toBe(did);
    await restartBrowser();
    expect(await readLock()).toBe('closed');
    await expect(memberOf(union)).rejects.toMatchObject({ code: 'identity.locked' });
    await expect(unlock('four quiet barn owl')).rejects.toMatchObject({ code: 'identity.wrong-passphrase' });
    expect(await readLock()).toBe('closed');
    await unlock(passphrase);
    expect(await readLock()).toBe('open');
    expect((await memberOf(union)).did).toBe(did);
  });

  it('keeps what is captured, and nothing is sealed, sent or noted as a failure until it is typed', async () => {
    await addUnion(sampleUnion(union));
    await setPassphrase(entropy, passphrase);
    await restartBrowser();
    await addEvents([sampleEvent()], Date.now());
    let calls = 0;
    const connect = () => {
      calls += 1;
      throw new RecoverableError('test.away', 'away');
    };
    await deliver(connect, { force: true });
    expect(calls).toBe(0);
    expect(await readProgress(union)).toMatchObject({ attempts: 0, nextBatch: 0 });
    expect(await database.events.count()).toBe(1);
    await unlock(passphrase);
    await deliver(connect, { force: true });
    expect(calls).toBe(1);
  });

  it('is changed and taken away only by who knows the present one', async () => {
    await setPassphrase(entropy, passphrase);
    const wrong = { code: 'identity.wrong-passphrase' };
    await expect(changePassphrase('something else', 'another good one')).rejects.toMatchObject(wrong);
    await expect(removePassphrase('something else')).rejects.toMatchObject(wrong);
    await changePassphrase(passphrase, 'another good one');
    await restartBrowser();
    await expect(unlock(passphrase)).rejects.toMatchObject(wrong);
    await removePassphrase('another good one');
    expect(await readLock()).toBe('none');
    expect(await database.keys.count()).toBe(0);
    expect((await memberOf(union)).did).toBe(did);
    await expect(unlock('another good one')).rejects.toMatchObject({ code: 'identity.no-passphrase' });
  });

  it('that is too short is refused with the reason, and nothing changes', async () => {
    const short = { code: 'identity.short-passphrase', message: expect.stringContaining('found by trying') };
    await expect(setPassphrase(entropy, 'elevenchars')).rejects.toMatchObject(short);
    expect(await readLock()).toBe('none');
    await setPassphrase(entropy, passphrase);
    await expect(changePassphrase(passphrase, '')).rejects.toMatchObject(short);
    await restartBrowser();
    await unlock(passphrase);
  });

  it('is not set with the phrase of somebody else', async () => {
    await expect(setPassphrase('AAAAAAAAAAAAAAAAAAAAAA', passphrase)).rejects.toMatchObject({
      code: 'identity.other-phrase',
    });
    expect((await memberOf(union)).did).toBe(did);
  });

  it('is not set twice at once: the second is refused', async () => {
    const both = await Promise.allSettled([
      setPassphrase(entropy, passphrase),
      setPassphrase(entropy, 'another good one'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('that was left half-way does away with the key when it is next typed', async () => {
    const { key } = (await rootDatabase.keys.get('root')) as { key: CryptoKey };
    await setPassphrase(entropy, passphrase);
    await rootDatabase.keys.put({ id: 'root', key, writtenAt: 1 });
    await restartBrowser();
    await expect(memberOf(union)).rejects.toMatchObject({ code: 'identity.locked' });
    await unlock(passphrase);
    expect(await rootDatabase.keys.count()).toBe(0);
  });

  it('goes with the identity', async () => {
    fakePermissions([]);
    await setPassphrase(entropy, passphrase);
    await removeIdentity();
    expect(await readLock()).toBe('none');
    expect(await readIdentityState()).toBe('none');
  });
});

describe('a passphrase for an identity without a written phrase', () => {
  beforeEach(cleanDatabase);

  it('is refused: there would be no way back', async () => {
    await expect(setPassphrase(entropy, passphrase)).rejects.toMatchObject({ code: 'identity.no-key' });
    await memberOf(union);
    const unwritten = await readUnwritten();
    await expect(setPassphrase(unwritten.entropy, passphrase)).rejects.toMatchObject({
      code: 'identity.unwritten',
    });
    expect(await readIdentityState()).toBe('unwritten');
  });
});

describe('locking a secret', () => {
  const secret = () => toUtf8('sixteen bytes ok');

  it('opens for the same characters, however the keyboard wrote them', async () => {
    const locked = await lockSecret(secret(), 'caf\u00e9 au lait chaud');
    expect(await unlockSecret(locked, 'cafe\u0301 au lait chaud')).toEqual(secret());
    expect(await unlockSecret(locked, 'cafe au lait chaud')).toBeUndefined();
  });

  it('does not open once anything of it was altered', async () => {
    const locked = await lockSecret(secret(), passphrase);
    for (const part of ['salt', 'iv', 'sealed'] as const) {
      const bytes = locked[part].slice();
      bytes[0]! ^= 1;
      expect(await unlockSecret({ ...locked, [part]: bytes }, passphrase)).toBeUndefined();
    }
    expect(await unlockSecret({ ...locked, iterations: 599_999 }, passphrase)).toBeUndefined();
  });

  it('never gives the same twice', async () => {
    const [one, two] = [await lockSecret(secret(), passphrase), await lockSecret(secret(), passphrase)];
    for (const part of ['salt', 'iv', 'sealed'] as const) expect(one[part]).not.toEqual(two[part]);
  });

  it('counts characters as people do', () => {
    expect(isLongEnough('🦉'.repeat(11))).toBe(false);
    expect(isLongEnough('🦉'.repeat(12))).toBe(true);
    expect(isLongEnough('e\u0301'.repeat(11))).toBe(false);
  });
});

describe('messages about identity and passphrase', () => {
  const verbs = [
    'readPhrase',
    'confirmPhrase',
    'restoreIdentity',
    'setPassphrase',
    'changePassphrase',
    'removePassphrase',
    'unlock',
    'restoreUnion',
    'removeIdentity',
  ] as const;

  it('come from our own screens only', () => {
    for (const verb of verbs) expect(contract[verb].from).toBe('extension');
  });

  it('are refused unless they have their exact form, whatever is sent, without throwing', () => {
    const values = fc.dictionary(
      fc.constantFrom('entropy', 'passphrase', 'present', 'next', 'address', '__proto__', 'more'),
      fc.oneof(fc.string(), fc.string({ minLength: 1_001, maxLength: 1_200 }), fc.anything()),
    );
    fc.assert(
      fc.property(fc.constantFrom(...verbs), fc.oneof(values, fc.anything()), (verb, payload) => {
        const parsed = contract[verb].payload.safeParse(payload);
        if (!parsed.success) return;
        const read = parsed.data as Record<string, unknown>;
        for (const text of Object.values(read)) {
          expect(typeof text).toBe('string');
          expect((text as string).length).toBeLessThanOrEqual(1_000);
        }
        if ('entropy' in read) expect(read['entropy']).toMatch(/^[\w-]{22}$/);
      }),
    );
  });
});
