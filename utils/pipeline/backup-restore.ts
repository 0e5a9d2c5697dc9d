import { consentSchema } from '@sheaf/protocol/consent';
import { PermanentError, SheafError } from '@sheaf/protocol/error';
import { verifyRecord } from '@sheaf/protocol/record';

import { damagedError } from '@/utils/member/backup-file.ts';
import { parseRecordJson } from '@/utils/member/parse-record.ts';
import { dropJournal, keepJournal } from '@/utils/store/backup-journal.ts';
import type { BackupIdentity } from '@/utils/store/backup-rows.ts';
import { writeRestored, type RestoredRows } from '@/utils/store/backup-write.ts';
import type { BatchRow, ProgressRow, UnionRow } from '@/utils/store/database.ts';
import { isEmpty } from '@/utils/store/is-empty.ts';
import { keepPlain } from '@/utils/store/keys.ts';
import { deleteRootDatabase } from '@/utils/store/root-database.ts';
import { toStoreError } from '@/utils/store/store-error.ts';
import { forgetUnlocked } from '@/utils/store/unlocked.ts';
import type { Course } from './backup-create.ts';
import { chooseIdentity } from './backup-identity.ts';
import { frontKinds, type OpenedBackup } from './backup-open.ts';
import { readLines, type Line, type LineKind } from './backup-lines.ts';
import { continueChain } from './continue-chain.ts';
import { whileNobodyJoins } from './identity-lock.ts';
import { toUnwrittenRoot } from './member.ts';

export interface RestoreOptions extends Course {
  /** Leaves the memberships out, and with them all that unions have: for a member whose identity is lost. */
  isRecordOnly?: boolean;
}

/** What is restored without memberships. */
const recordKinds: readonly LineKind[] = ['totals', 'deleted', 'counters', 'events'];

/**
 * What keeps a backup from being restored here; undefined when nothing does.
 * @returns PermanentError `backup.not-empty`, `backup.phrase-first`, `backup.other-identity`, `backup.damaged`;
 *   RecoverableError `identity.locked`
 */
export async function findObstacle(backup: OpenedBackup): Promise<SheafError | undefined> {
  if (!(await isEmpty())) return notEmptyError();
  try {
    await chooseIdentity(backup.summary, backup.identity);
    return undefined;
  } catch (error) {
    if (error instanceof SheafError) return error;
    throw error;
  }
}

/**
 * Puts everything of a backup in force, or nothing (docs/backup.md). Where it was made, sharing may have gone on: so
 * every union starts stopped, batches are numbered on from now, and what was on its way goes out as the same bytes or
 * never. The settings follow by `finishRestore`.
 *
 * @throws PermanentError as `findObstacle`; `store.…` if the database cannot take it; the signal's reason once it is
 *   aborted
 */
export async function restoreBackup(backup: OpenedBackup, options: RestoreOptions): Promise<void> {
  await whileNobodyJoins(async () => {
    if (!(await isEmpty())) throw notEmptyError();
    const identity = options.isRecordOnly ? undefined : await chooseIdentity(backup.summary, backup.identity);
    await keepJournal(backup.settings);
    try {
      // Before the rows, in a database of its own: an identity that no union here knows is none that is in use.
      if (identity?.kind === 'unwritten') await keepPlain(await toUnwrittenRoot(identity.entropy.slice()));
      const outcome = await write(backup, identity, options);
      if (outcome !== 'written') throw outcome === 'double' ? damagedError() : notEmptyError();
    } catch (error) {
      await dropJournal();
      throw toStoreError(error) ?? error;
    }
    if (identity?.kind === 'locked') {
      await deleteRootDatabase();
      await forgetUnlocked();
    }
  });
}

async function write(
  backup: OpenedBackup,
  identity: BackupIdentity | undefined,
  { isRecordOnly = false, onProgress, signal }: RestoreOptions,
): ReturnType<typeof writeRestored> {
  const check = checkLines(backup);
  const now = Date.now();
  let [number, least]: [number, LineKind] = [0, 'summary'];
  const next = async (): Promise<RestoredRows | undefined> => {
    signal.throwIfAborted();
    onProgress(number / backup.chunks);
    if (number === backup.chunks) {
      check.end();
      return undefined;
    }
    const lines = readLines(await backup.read(number), least);
    number += 1;
    least = lines.at(-1)?.kind ?? least;
    for (const line of lines) {
      check.see(line);
      if (line.kind === 'unions') await expectAgreed(line.content);
    }
    const wanted = lines.filter(({ kind }) =>
      isRecordOnly ? recordKinds.includes(kind) : !frontKinds.includes(kind),
    );
    return group(wanted.map((line) => asRestored(line, backup.madeAt, now)));
  };
  const root =
    identity?.kind === 'locked'
      ? ({ id: 'root', locked: identity.locked, writtenAt: identity.writtenAt } as const)
      : undefined;
  return writeRestored(next, root);
}

/** Sees to it that what a backup holds hangs together: all of it belongs to the unions that it said it has. */
function checkLines({ summary }: OpenedBackup) {
  const members = new Map(summary.unions.map(({ did, memberDid }) => [did, memberDid]));
  const [unions, progress] = [new Set<string>(), new Set<string>()];
  let events = 0;
  const expect = (holds: boolean) => {
    if (!holds) throw damagedError();
  };
  return {
    see({ kind, content }: Line): void {
      if (kind === 'unions') {
        expect(members.get(content.did) === content.memberDid && content.keys.did === content.did);
        unions.add(content.did);
      }
      if (kind === 'progress') progress.add(content.union);
      if (kind === 'events') events += 1;
      if (kind !== 'sightings' && 'union' in content) expect(unions.has(content.union));
    },
    end(): void {
      expect(events === summary.events && unions.size === members.size && progress.size === members.size);
    },
  };
}

/** That the member signed the agreement that sharing would rest on. */
async function expectAgreed({ did, memberDid, consent, consentRecord }: UnionRow): Promise<void> {
  if (!consentRecord) return;
  try {
    const record = await verifyRecord(consentRecord.message, consentRecord.data);
    const signed = parseRecordJson(record, consentSchema);
    const isOwn = record.author === memberDid && record.recipient === did;
    // Both come from the one schema, which also puts their fields in one order.
    if (isOwn && JSON.stringify(signed) === JSON.stringify(consent)) return;
  } catch (error) {
    if (!(error instanceof SheafError)) throw error;
  }
  throw damagedError();
}

/** A row as it is when what it comes from may have gone on elsewhere. */
function asRestored(line: Line, madeAt: number, now: number): Line {
  if (line.kind === 'unions') return { ...line, content: asUnasked(line.content) };
  if (line.kind === 'progress') return { ...line, content: asStopped(line.content, now) };
  if (line.kind === 'batches') return { ...line, content: asTried(line.content, madeAt) };
  return line;
}

/** Who a union is, is asked of its domain before anything is sent, whatever the file says of that. */
function asUnasked({ checkedAt: _then, ...row }: UnionRow): UnionRow {
  return { ...row, isUnasked: true };
}

/** The lease of a delivery is that of the other browser. */
function asStopped({ leaseUntil: _other, ...row }: ProgressRow, now: number): ProgressRow {
  const { nextBatch, previous } = row;
  const known = previous === null ? [] : [{ at: nextBatch - 1, dataCid: previous }];
  return { ...row, ...continueChain(known, Math.max(now, nextBatch)), stopped: true };
}

/** The union may have a batch that it has not counted here, or its events in another. */
function asTried(row: BatchRow, madeAt: number): BatchRow {
  if (row.state === 'receipted' || row.state === 'recalled') return row;
  const isOpen = row.state !== 'quarantined';
  return { ...row, ...(isOpen && { triedAt: row.triedAt ?? madeAt }), isFromBackup: true };
}

function group(lines: readonly Line[]): RestoredRows {
  const rows: Record<string, unknown[]> = {};
  for (const { kind, content } of lines) (rows[kind] ??= []).push(content);
  return rows;
}

function notEmptyError(): PermanentError {
  return new PermanentError(
    'backup.not-empty',
    'A backup is restored into an empty Sheaf only, and this one has a record or a union. Take another browser profile; or remove everything from this browser first, which deletes what is here.',
  );
}
