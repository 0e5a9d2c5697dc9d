import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { concatBytes, fromUtf8, toUtf8, type Bytes } from '@sheaf/protocol/bytes';
import { backupLimits, beginBackup, readBackupFile } from '@/utils/member/backup-file.ts';

const passphrase = 'four words and a number 7';
const origin = { madeAt: 5, database: 11 };
const texts = ['["summary",{}]', 'the second', 'the third', ''];

/** The head and the chunks of a backup, each with its length before it. */
async function makeParts(): Promise<Bytes[]> {
  const sealer = await beginBackup(passphrase, origin);
  const chunks: Bytes[] = [];
  for (const [i, text] of texts.entries()) chunks.push(await sealer.seal(text, i === texts.length - 1));
  return [sealer.head, ...chunks];
}

async function readAll(file: Blob, typed = passphrase): Promise<string[]> {
  const { chunks, unlock } = await readBackupFile(file);
  const read = await unlock(typed);
  const found: string[] = [];
  for (let i = 0; i < chunks; i += 1) found.push(await read(i));
  return found;
}

const refused = (...codes: string[]) => ({ code: expect.stringMatching(`^backup\\.(${codes.join('|')})$`) });

describe('a backup file', () => {
  let parts: Bytes[];
  let whole: Bytes;
  beforeAll(async () => {
    parts = await makeParts();
    whole = concatBytes(...parts);
  });

  it('gives back what was put into it, to who has the passphrase', async () => {
    expect(await readAll(new Blob(parts))).toEqual(texts);
    // Keyboards write the same letters in different ways.
    const sealer = await beginBackup('ﬁne words of é and ü', origin);
    const file = new Blob([sealer.head, await sealer.seal('x', true)]);
    expect(await readAll(file, 'fine words of e\u0301 and u\u0308')).toEqual(['x']);
  });

  it('says when it was made and by which version, and nothing else in clear', async () => {
    const { header } = await readBackupFile(new Blob(parts));
    expect(header).toEqual({
      typ: 'sheaf.backup',
      v: 1,
      madeAt: 5,
      database: 11,
      kdf: { name: 'PBKDF2-HMAC-SHA256', iterations: 600_000, salt: expect.any(String) as string },
      cipher: 'AES-256-GCM',
    });
    const [again] = await makeParts();
    expect(fromUtf8(again!)).not.toBe(fromUtf8(parts[0]!));
  });

  it('does not open with another passphrase', async () => {
    await expect(readAll(new Blob(parts), `${passphrase}.`)).rejects.toMatchObject(refused('passphrase'));
  });

  it('is refused with any byte altered, wherever it is', async () => {
    const at = fc.oneof(fc.nat(whole.length - 1), fc.nat(parts[0]!.length - 1));
    await fc.assert(
      fc.asyncProperty(at, fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const altered = whole.slice();
        altered[place]! ^= change;
        await expect(readAll(new Blob([altered]))).rejects.toMatchObject(
          refused('passphrase', 'damaged', 'cut-off', 'not-one', 'later'),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('is refused cut off, anywhere, or with something after it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        await expect(readAll(new Blob([whole.slice(0, length)]))).rejects.toMatchObject(
          refused('passphrase', 'damaged', 'cut-off', 'not-one'),
        );
      }),
      { numRuns: 40 },
    );
    // Whole chunks are missing: the last that is there does not say that it is.
    await expect(readAll(new Blob(parts.slice(0, -1)))).rejects.toMatchObject(refused('damaged'));
    await expect(readAll(new Blob([whole, 'x']))).rejects.toMatchObject(refused('cut-off'));
    await expect(readAll(new Blob([whole, parts.at(-1)!]))).rejects.toMatchObject(refused('damaged'));
  });

  it('is refused with its chunks in another order, doubled, or left out', async () => {
    const [head, ...chunks] = parts;
    const order = fc.array(fc.nat(chunks.length - 1), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(order, async (places) => {
        fc.pre(places.join() !== chunks.map((_chunk, i) => i).join());
        const file = new Blob([head!, ...places.map((i) => chunks[i]!)]);
        await expect(readAll(file)).rejects.toMatchObject(refused('passphrase', 'damaged'));
      }),
      { numRuns: 15 },
    );
  });

  it('is refused with chunks of another file under the same passphrase', async () => {
    const others = await makeParts();
    await expect(readAll(new Blob([parts[0]!, ...others.slice(1)]))).rejects.toMatchObject(
      refused('passphrase'),
    );
  });

  it('is refused by anything that is none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (bytes) => {
        await expect(readBackupFile(new Blob([new Uint8Array(bytes)]))).rejects.toMatchObject(
          refused('not-one'),
        );
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.json(), async (json) => {
        await expect(readBackupFile(new Blob([json, '\n']))).rejects.toMatchObject(refused('not-one'));
      }),
    );
  });

  it('of a later version says so', async () => {
    const later = new Blob(['{"typ":"sheaf.backup","v":2,"anything":1}\n']);
    await expect(readBackupFile(later)).rejects.toMatchObject(refused('later'));
  });

  it('may not ask for endless rounds of the key', async () => {
    const head = fromUtf8(parts[0]!).replace('"iterations":600000', '"iterations":999999999');
    await expect(readBackupFile(new Blob([head, ...parts.slice(1)]))).rejects.toMatchObject(
      refused('not-one'),
    );
  });

  it('of 10 GB of zeros is refused unread, and one of 3 GB by its first bytes', async () => {
    const read: number[] = [];
    const zeros = (size: number) =>
      ({
        size,
        slice: (from: number, to: number) => {
          read.push(to - from);
          return new Blob([new Uint8Array(to - from)]);
        },
      }) as Blob;
    await expect(readBackupFile(zeros(10e9))).rejects.toMatchObject(refused('too-large'));
    expect(read).toEqual([]);
    await expect(readBackupFile(zeros(3e9))).rejects.toMatchObject(refused('not-one'));
    expect(read).toEqual([backupLimits.header]);
  });

  it('of endless tiny chunks is refused', async () => {
    const zeros = new Blob([parts[0]!, new Uint8Array(1_000_000)]);
    await expect(readBackupFile(zeros)).rejects.toMatchObject(refused('cut-off'));
  });

  it('inflates no further than a chunk may', async () => {
    const sealer = await beginBackup(passphrase, origin);
    const bomb = await sealer.seal(' '.repeat(backupLimits.inflated + 1), true);
    expect(bomb.length).toBeLessThan(100_000);
    const file = new Blob([sealer.head, bomb]);
    await expect(readAll(file)).rejects.toMatchObject(refused('passphrase', 'damaged'));
    const fits = await beginBackup(passphrase, origin);
    const text = ' '.repeat(backupLimits.inflated);
    expect((await readAll(new Blob([fits.head, await fits.seal(text, true)])))[0]).toHaveLength(text.length);
  });

  it('has text of UTF-8 in it', async () => {
    const sealer = await beginBackup(passphrase, origin);
    const file = new Blob([sealer.head, await sealer.seal('“ß” 🜚', true)]);
    expect(toUtf8((await readAll(file))[0]!)).toEqual(toUtf8('“ß” 🜚'));
  });
});
