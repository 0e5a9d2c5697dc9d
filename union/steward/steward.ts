import { PermanentError } from '@sheaf/protocol/error';
import type { Manifest } from '@sheaf/protocol/manifest';

import type { UnionIdentity } from '../keys.ts';
import { describeError, type Log } from '../log.ts';
import type { Database } from '../node/database.ts';
import type { Engine } from '../node/engine.ts';
import { writeAnswers } from './answers.ts';
import { keepConsent, listWords, type HeldWord } from './consents.ts';
import { carryOutRecalls, eraseDeleted } from './erasures.ts';
import { findStored, openInbox, type AnsweredPath, type Unanswered } from './inbox.ts';
import { enterBatch } from './ledger.ts';
import { isMember, judgeRequest } from './members.ts';
import { applyEarlierRecalls, noteRecall } from './recalls.ts';
import { enterRefusal } from './refusals.ts';
import { createTables } from './tables.ts';
import { verifyBatch, type BatchJudge } from './verify-batch.ts';

/** The union's own hand: it answers what members wrote, by looking, whether or not anyone told it. */
export interface Steward {
  /** Answers everything that waits. Safe to interrupt anywhere and to call again. */
  drain(): Promise<void>;
  /** Looks at everything again at the next drain, not only at what came since the last. */
  reconcile(): void;
}

interface StewardOptions {
  database: Database;
  engine: Engine;
  union: UnionIdentity;
  admission: NonNullable<Manifest['admission']>;
  log: Log;
}

const pageSize = 50;
const order: readonly AnsweredPath[] = ['joinRequest', 'consent', 'contribution', 'recall'];

export async function createSteward({
  database,
  engine,
  union,
  admission,
  log,
}: StewardOptions): Promise<Steward> {
  await database.transact(() => {
    createTables(database);
  });
  const inbox = openInbox(database, engine, { [union.assertionKeyId]: union.assertionKey });
  const rooms = { database, inbox, union: union.did };
  const judge: BatchJudge = {
    union: union.did,
    openingKey: union.openingKey,
    isMember: (did) => database.transact(() => isMember(database, did)),
    listWords: hearMember,
  };
  const positions = new Map<AnsweredPath, number>();
  let lastDeletion = 0;
  /** Something was erased of which the database's log may still hold the pages. */
  let isLogToEmpty = true;

  const answerByPath: Record<AnsweredPath, (item: Unanswered) => Promise<void>> = {
    joinRequest: (item) => judgeRequest(item, { ...rooms, admission }),
    consent: (item) => keepConsent(item, rooms),
    contribution: enterContribution,
    recall: (item) => noteRecall(item, rooms),
  };

  /** What a member said before a batch of theirs arrived is heard first, also when both came during this round. */
  async function hearMember(author: string, position: number): Promise<HeldWord[]> {
    for (const item of await inbox.listBefore('consent', author, position)) await answer('consent', item);
    return listWords(author, rooms);
  }

  async function enterContribution(item: Unanswered): Promise<void> {
    const { recordId } = item;
    const record = await inbox.read(recordId);
    if (!record) return;
    const batch = await verifyBatch(record, item.position, judge);
    const outcome = await database.transact(async () => {
      // The author may have deleted it while it was being verified.
      if (findStored(database, engine.tenant, recordId) === undefined) return 'deleted';
      const now = Date.now();
      const entered = enterBatch(database, batch, now);
      if (entered === 'entered') await applyEarlierRecalls(database, recordId, now);
      return entered;
    });
    if (outcome === 'repeated') await noteRefusal('contribution', item, 'contribution.duplicate');
  }

  async function answer(path: AnsweredPath, item: Unanswered): Promise<void> {
    try {
      await answerByPath[path](item);
    } catch (error) {
      if (!(error instanceof PermanentError) || /^(store|node)\./.test(error.code)) throw error;
      await noteRefusal(path, item, error.code);
    }
  }

  /** A refusal is final: the record is not looked at again. */
  async function noteRefusal(path: AnsweredPath, item: Unanswered, reason: string): Promise<void> {
    log('steward.refused', { path, reason });
    await database.transact(async () => {
      const now = Date.now();
      enterRefusal(database, path, item, reason, now);
      if (path === 'contribution') await applyEarlierRecalls(database, item.recordId, now);
    });
  }

  async function drainPath(path: AnsweredPath): Promise<void> {
    for (;;) {
      const items = await inbox.list(path, positions.get(path) ?? 0, pageSize);
      for (const item of items) {
        try {
          await answer(path, item);
        } catch (error) {
          // Left for the next reconciliation, so that one record cannot hold up all that follow.
          log('steward.failed', { path, ...describeError(error) });
        }
        positions.set(path, item.position);
      }
      if (path === 'recall' && !(await carryOutRecalls(engine, database))) {
        isLogToEmpty = true;
        log('steward.recall-waits');
      }
      await writeAnswers(path, engine, database);
      if (items.length < pageSize) return;
    }
  }

  return {
    drain: async () => {
      for (const path of order) await drainPath(path);
      const deletion = await eraseDeleted(engine, database, lastDeletion);
      if (deletion > lastDeletion) isLogToEmpty = true;
      lastDeletion = deletion;
      if (isLogToEmpty) isLogToEmpty = !(await database.emptyLog());
    },
    reconcile: () => {
      positions.clear();
      lastDeletion = 0;
      isLogToEmpty = true;
    },
  };
}
