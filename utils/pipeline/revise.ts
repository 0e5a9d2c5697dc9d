import { browser } from 'wxt/browser';

import { reviseEvent } from '@/utils/privacy/revise-event.ts';
import { createTextFilter } from '@/utils/privacy/text/text-filter.ts';
import { readTotals } from '@/utils/store/counters.ts';
import { readEventsAfter } from '@/utils/store/events.ts';
import { readPrivacy } from '@/utils/store/privacy-settings.ts';
import {
  commitRevision,
  forgetRevisions,
  keepUnsealed,
  undoChunk,
  undoMs,
  type Revised,
  type Revision,
} from '@/utils/store/revisions.ts';
import { coversSite, readCapture } from '@/utils/store/settings.ts';

/** Events looked at, or brought back, in one step. */
const chunk = { revise: 1_000, undo: 500 };

export const forgetRevisionsAlarm = 'sheaf.forget-revisions';

/** What is to be taken out of what no union has yet, one step of it. */
export interface ReviseRequest {
  words: readonly string[];
  /** Sites that leave nothing. */
  sites: readonly string[];
  /** Events after this `seq`; 0 at first. */
  from: number;
  /** Count only. */
  dry: boolean;
  /** Under which it can be undone. */
  revision: string;
}

/**
 * Takes words and sites out of the next events of the record that are in no batch.
 * @returns what was, or would be, done, and where to go on; `next` is null at the end of the record
 */
export async function reviseHeld(request: ReviseRequest): Promise<Revised & { next: number | null }> {
  const { words, sites, from, dry, revision } = request;
  const options = { filter: createTextFilter(words), isExcluded: (site: string) => sites.includes(site) };
  if (!dry) await browser.alarms.create(forgetRevisionsAlarm, { when: Date.now() + undoMs + 1_000 });
  for (;;) {
    const { changes } = await readTotals();
    const rows = await readEventsAfter(from, chunk.revise);
    const touched = rows.flatMap((row): Revision[] => {
      const { seq: _seq, storedAt: _storedAt, ...event } = row;
      const after = reviseEvent(event, options);
      return after === event ? [] : [{ row, after }];
    });
    const open = new Set((await keepUnsealed(touched.map(({ row }) => row))).map(({ seq }) => seq));
    const due = touched.filter(({ row }) => open.has(row.seq));
    const deleted = due.filter(({ after }) => after === undefined).length;
    const counted = { changed: due.length - deleted, deleted };
    const done = dry ? counted : await commitRevision(revision, due, changes, Date.now());
    // Something came in or was sealed meanwhile: look again.
    if (done) return { ...done, next: rows.length < chunk.revise ? null : (rows.at(-1)?.seq ?? null) };
  }
}

/** Brings back what a revision did, one step of it; without what the member wants gone by now for other reasons. */
export async function undoRevision(
  revision: string,
): Promise<{ restored: number; lost: number; isDone: boolean }> {
  const [capture, { words }] = [await readCapture(), await readPrivacy()];
  const options = {
    filter: createTextFilter(words),
    isExcluded: (site: string) => !coversSite(capture, site),
  };
  return undoChunk(revision, chunk.undo, (event) => reviseEvent(event, options));
}

/** Nothing raw stays: what was before a revision goes once it can no longer be undone. */
export async function forgetOldRevisions(): Promise<void> {
  await forgetRevisions(Date.now());
}
