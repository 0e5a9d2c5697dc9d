import type { Consent, ConsentWord } from '@sheaf/protocol/consent';
import type { Manifest } from '@sheaf/protocol/manifest';

import { countChange } from './counters.ts';
import { database, type StoredRecord, type UnionRow, type WordRow } from './database.ts';
import { isAskedForMore } from './hold.ts';
import { resumeSharing } from './unions.ts';

/** Everything the member said of consent to a union, oldest first. */
export async function listWords(union: string): Promise<WordRow[]> {
  return (await database.words.where('union').equals(union).toArray()).sort((a, b) => a.number - b.number);
}

/** What of it the union has not countersigned yet, oldest first. */
export async function listOpenWords(union: string): Promise<WordRow[]> {
  return (await listWords(union)).filter(({ state }) => state !== 'countersigned');
}

/** Whether the member took back, later, an agreement of theirs; one that is not known here never stood. */
export async function isTakenBack(union: string, consent: string): Promise<boolean> {
  const words = await listWords(union);
  const given = words.find(({ id, formerIds }) => id === consent || formerIds?.includes(consent));
  return !given || words.some(({ number, word }) => number > given.number && word.typ === 'sheaf.withdrawal');
}

/** A word as it was signed, before it is kept. */
export interface SignedWord {
  word: ConsentWord;
  record: StoredRecord;
}

/** What goes with a new agreement: the terms it is under, if they are others than before. */
export interface Terms {
  manifest: Manifest;
  manifestRecord: string;
}

/**
 * Keeps the first agreement with a union, signed once the union let the member in.
 * @returns false if the member agreed to something else while it was being signed; nothing is changed then
 */
export async function keepFirstWord(did: string, consent: Consent, record: StoredRecord): Promise<boolean> {
  const { unions, words } = database;
  return database.transaction('rw', [unions, words], async () => {
    const union = await unions.get(did);
    if (!union || union.consentRecord || JSON.stringify(union.consent) !== JSON.stringify(consent))
      return false;
    await unions.put({ ...union, consentRecord: record });
    await addWord(did, { word: consent, record });
    return true;
  });
}

/**
 * Puts another agreement in the place of one that is not signed yet.
 * @returns false if it was signed meanwhile; nothing is changed then
 */
export async function replaceDraft(did: string, consent: Consent): Promise<boolean> {
  return database.transaction('rw', database.unions, async () => {
    const union = await database.unions.get(did);
    if (!union || union.consentRecord) return false;
    await database.unions.put({ ...union, consent });
    return true;
  });
}

/**
 * Commits what the member said of consent: an agreement takes the place of the one before, a withdrawal ends it; all at
 * once, so that what is being sealed or sent at the same moment notices.
 *
 * @param basis record id of the agreement that stood
 * @param terms of the new agreement, if they are others than before
 * @returns false if another agreement stands by now; nothing is changed then
 */
export async function commitWord(
  did: string,
  basis: string,
  signed: SignedWord,
  terms?: Terms,
): Promise<boolean> {
  const { unions, words, progress, totals, events } = database;
  return database.transaction('rw', [unions, words, progress, totals, events], async () => {
    const union = await unions.get(did);
    if (!union || union.consentRecord?.message.recordId !== basis) return false;
    const { word, record } = signed;
    if (word.typ === 'sheaf.withdrawal') {
      if (union.withdrawn) return false;
      await unions.put({ ...union, withdrawn: { at: word.at } });
      await progress.update(did, { stopped: true });
    } else {
      await unions.put(agreeAnew(union, word, record, terms));
      if (union.withdrawn) await resumeSharing(did);
    }
    await addWord(did, signed);
    await progress.update(did, { nextAttemptAt: 0 });
    // Sealing that runs at the same moment starts over.
    await countChange({ changes: 1 });
    return true;
  });
}

function agreeAnew(union: UnionRow, consent: Consent, consentRecord: StoredRecord, terms?: Terms): UnionRow {
  const { withdrawn: _taken, latestAt: _over, consentReceipt: _earlier, offer, ...rest } = union;
  return { ...rest, consent, consentRecord, ...(terms ?? (offer && { offer })) };
}

/** Within a transaction on `words`. */
async function addWord(union: string, { word, record }: SignedWord): Promise<void> {
  const last = (await listWords(union)).at(-1);
  await database.words.add({
    id: record.message.recordId,
    union,
    number: (last?.number ?? -1) + 1,
    word,
    record,
    state: 'signed',
  });
}

/**
 * Puts what the member said, signed anew, in the place of what the union never took.
 * @returns false if the union may have it; nothing is changed then
 */
export async function replaceWord(id: string, { word, record }: SignedWord): Promise<boolean> {
  const { unions, words, totals } = database;
  return database.transaction('rw', [unions, words, totals], async () => {
    const before = await words.get(id);
    const union = before && (await unions.get(before.union));
    if (!union || before.state !== 'signed') return false;
    await words.delete(id);
    const formerIds = [...(before.formerIds ?? []), id];
    await words.add({ ...before, id: record.message.recordId, formerIds, word, record });
    if (word.typ === 'sheaf.withdrawal') {
      if (union.withdrawn) await unions.put({ ...union, withdrawn: { at: word.at } });
    } else if (union.consentRecord?.message.recordId === id) {
      await unions.put({ ...union, consent: word, consentRecord: record });
    }
    await countChange({ changes: 1 });
    return true;
  });
}

/** The union's node took it. That does not mean that the union holds it. */
export async function markWordSent(id: string, sentAt: number): Promise<void> {
  await change(id, { state: 'sent', sentAt });
}

/** The union's verified countersignature. */
export async function markCountersigned(id: string, receipt: string): Promise<void> {
  const { unions, words } = database;
  await database.transaction('rw', [unions, words], async () => {
    const word = await change(id, { state: 'countersigned', receipt });
    const union = word && (await unions.get(word.union));
    if (union?.consentRecord?.message.recordId === id)
      await unions.update(union.did, { consentReceipt: receipt });
  });
}

/** @returns the row before the change, if it was still open */
async function change(
  id: string,
  edit: Pick<WordRow, 'state' | 'sentAt' | 'receipt'>,
): Promise<WordRow | undefined> {
  return database.transaction('rw', database.words, async () => {
    const word = await database.words.get(id);
    if (!word || word.state === 'countersigned') return undefined;
    await database.words.put({ ...word, ...edit });
    return word;
  });
}

/**
 * Notes the terms that a union publishes now, or that they are those agreed to.
 * @param agreed record id of the manifest that they were compared to
 */
export async function noteOffer(did: string, agreed: string, offer?: UnionRow['offer']): Promise<void> {
  const { unions, totals } = database;
  await database.transaction('rw', [unions, totals], async () => {
    const union = await unions.get(did);
    if (union?.manifestRecord !== agreed) return;
    const { offer: known, ...rest } = union;
    if (known?.manifestRecord === offer?.manifestRecord) return;
    await unions.put(offer ? { ...rest, offer } : rest);
    await countChange({ changes: 1 });
  });
}

/**
 * Takes the terms that a union offers as those that stand, once the member has seen that they only ask for less.
 * @returns false if that is not what the union offers
 */
export async function adoptTerms(did: string, manifestRecord: string): Promise<boolean> {
  return database.transaction('rw', database.unions, async () => {
    const union = await database.unions.get(did);
    if (!union?.offer || union.offer.manifestRecord !== manifestRecord) return false;
    const { offer, ...rest } = union;
    if (isAskedForMore(union)) return false;
    await database.unions.put({ ...rest, manifest: offer.manifest, manifestRecord });
    return true;
  });
}
