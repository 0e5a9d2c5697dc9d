import type { EventRow } from '@/utils/store/database.ts';
import { readEventsAfter } from '@/utils/store/events.ts';
import type { Shared } from './seal.ts';

/** Rows read at once. */
const step = 400;
/** Rows that are looked at before none is due: so many make a batch (due.ts). */
const least = 400;
/** Rows that are looked at for one batch, where most of them are not agreed. */
const most = 2_000;
/** Characters of lines that fill the largest batch, however alike they are. */
const enough = 300_000;

/** What is read for one batch. */
interface Take {
  /** A union's cursor. */
  after: number;
  /** `totals.changes`, read before: rows that were read earlier hold as long as it stands still. */
  changes: number;
  /** Those of some rows from the cursor on that are to be sealed now. */
  takeDue: (rows: readonly EventRow[]) => EventRow[] | Promise<EventRow[]>;
  toShared: (row: EventRow) => Shared[];
}

/**
 * Reads the record for a union batch by batch, each row once, and no further than the batch is long: what a batch leaves
 * of the rows is there for the next one.
 */
export function readAhead(): {
  /**
   * The rows that are due, from the cursor on, as far as a batch may take them, and what of them is shared.
   * `isAll`: no more are due.
   */
  take(wanted: Take): Promise<{ due: EventRow[]; shared: Shared[]; isAll: boolean }>;
} {
  let rows: EventRow[] = [];
  let known = -1;
  return {
    async take({ after, changes, takeDue, toShared }) {
      rows = changes === known ? rows.filter(({ seq }) => seq > after) : [];
      known = changes;
      const shared: Shared[] = [];
      let [looked, chars, isEnd] = [0, 0, false];
      const readMore = async () => {
        const read = await readEventsAfter(rows.at(-1)?.seq ?? after, step);
        rows.push(...read);
        isEnd = read.length < step;
      };
      for (;;) {
        if (!isEnd && rows.length < looked + 1) await readMore();
        let due = await takeDue(rows);
        if (due.length === 0 && !isEnd && rows.length < least) {
          await readMore();
          due = await takeDue(rows);
        }
        for (const row of due.slice(looked)) {
          if (chars >= enough) break;
          const lines = toShared(row);
          shared.push(...lines);
          chars += lines.reduce((sum, { line }) => sum + line.length, 0);
          looked += 1;
        }
        const isAll = looked === due.length && (looked < rows.length || isEnd);
        if (isAll || chars >= enough || looked >= most) return { due: due.slice(0, looked), shared, isAll };
      }
    },
  };
}
