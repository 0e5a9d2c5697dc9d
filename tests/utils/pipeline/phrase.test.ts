import { fromBase64url } from '@sheaf/protocol/bytes';
import { beforeEach, describe, expect, it } from 'vitest';

import { deriveMember, importRootKey } from '@/utils/member/identity.ts';
import { memberOf } from '@/utils/pipeline/member.ts';
import { confirmPhrase, readUnwritten, restoreIdentity } from '@/utils/pipeline/phrase.ts';
import { removeIdentity } from '@/utils/pipeline/remove-identity.ts';
import { database, type RootKeyRow } from '@/utils/store/database.ts';
import { addEvents } from '@/utils/store/events.ts';
import { readIdentityState, readRoot } from '@/utils/store/keys.ts';
import { readPrivacy, writePrivacy } from '@/utils/store/privacy-settings.ts';
import { addUnion } from '@/utils/store/unions.ts';
import { cleanDatabase } from '../store/clean-database.ts';
import { sampleEvent, sampleUnion } from '../store/samples.ts';
import { fakePermissions } from './fake-permissions.ts';

const union = 'did:web:union.example';
const entropy = 'AAECAwQFBgcICQoLDA0ODw';
const did = 'did:key:z6MkujkB2RDvZ3edYL8Ua6WCCWywJMYqZbcsyiWS6qK22puN';

describe('the phrase of a new identity', () => {
  beforeEach(cleanDatabase);

  it('is the secret that the member is derived from, until they wrote it down; then it is forgotten', async () => {
    expect(await readIdentityState()).toBe('none');
    const member = await memberOf(union);
    expect(await readIdentityState()).toBe('unwritten');
    const root = await importRootKey(fromBase64url((await readUnwritten()).entropy));
    expect((await deriveMember(root, union)).did).toBe(member.did);

    await confirmPhrase();
    expect(await readIdentityState()).toBe('written');
    await expect(readUnwritten()).rejects.toMatchObject({ code: 'identity.no-phrase' });
    expect((await memberOf(union)).did).toBe(member.did);
    expect(Object.keys((await readRoot())!).sort()).toEqual(['id', 'key', 'writtenAt']);
  });

  it('lies in the store encrypted, under a key that cannot be exported', async () => {
    await memberOf(union);
    const { unwritten, key } = (await readRoot()) as RootKeyRow;
    const secret = fromBase64url((await readUnwritten()).entropy);
    expect(Buffer.from(unwritten!.sealed).includes(Buffer.from(secret))).toBe(false);
    for (const each of [unwritten!.key, key])
      for (const format of ['raw', 'jwk', 'pkcs8', 'spki'] as const)
        await expect(crypto.subtle.exportKey(format, each)).rejects.toThrow(/extractable|support|export/i);
  });

  it('is one, however many ask for it at once', async () => {
    const members = await Promise.all(Array.from({ length: 5 }, () => memberOf(union)));
    expect(new Set(members.map((member) => member.did)).size).toBe(1);
  });

  it('restores the same DIDs, and is not asked to be written down again', async () => {
    await restoreIdentity(entropy);
    expect((await memberOf(union)).did).toBe(did);
    expect(await readIdentityState()).toBe('written');
  });

  it('replaces an identity that no union knows, and no other', async () => {
    await memberOf(union);
    await restoreIdentity(entropy);
    expect((await memberOf(union)).did).toBe(did);
    await addUnion(sampleUnion(union));
    await expect(restoreIdentity('AAAAAAAAAAAAAAAAAAAAAA')).rejects.toMatchObject({
      code: 'identity.in-use',
    });
    expect((await memberOf(union)).did).toBe(did);
  });

  it('does not exist for an identity made before there were phrases, which goes on as it is', async () => {
    const key = await importRootKey(fromBase64url(entropy));
    await database.keys.put({ id: 'root', key });
    expect((await memberOf(union)).did).toBe(did);
    expect(await readIdentityState()).toBe('without-phrase');
    await expect(readUnwritten()).rejects.toMatchObject({ code: 'identity.no-phrase' });
    await confirmPhrase();
    expect(await readIdentityState()).toBe('without-phrase');
  });
});

describe('removing the identity', () => {
  beforeEach(cleanDatabase);

  it('empties every table and every setting, and takes the permissions back', async () => {
    const { origins } = fakePermissions(['https://*/*']);
    await memberOf(union);
    await addUnion(sampleUnion(union));
    await addEvents([sampleEvent()], Date.now());
    await writePrivacy({ words: ['Jo'], topics: [] });
    await removeIdentity();
    for (const table of database.tables) expect([table.name, await table.count()]).toEqual([table.name, 0]);
    expect(await readPrivacy()).toEqual({ words: [], topics: [] });
    expect([...origins]).toEqual([]);
    expect(await readIdentityState()).toBe('none');
  });
});
