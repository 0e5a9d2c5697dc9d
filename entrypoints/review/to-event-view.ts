import { toEventLine } from '@sheaf/protocol/event';

import type { EventLine, EventView } from '@/components/EventCard.tsx';
import { describeKind } from '@/components/event-words.ts';
import { project } from '@/utils/privacy/project.ts';
import { explainRule } from '@/utils/privacy/rules.ts';
import type { EventRow } from '@/utils/store/database.ts';
import { deriveSharing, findDetails, findTimes, type UnionView } from '@/utils/store/views.ts';

/** Titles by page visit: what else is known of a visit's page has no title of its own. */
export function findTitles(rows: readonly EventRow[]): Map<string, string> {
  return new Map(
    rows.flatMap((row) => (row.type === 'page.visit' && row.title ? [[row.visit, row.title]] : [])),
  );
}

/** An event of the record as the screen shows it. */
export function toEventView(
  row: EventRow,
  titles: ReadonlyMap<string, string>,
  unions: readonly UnionView[],
  now: number,
): EventView {
  const title = (row.type === 'page.visit' && row.title) || titles.get(row.visit);
  return {
    seq: row.seq,
    type: row.type,
    at: row.at,
    kind: describeKind(row),
    site: row.site,
    lines: listLines(row, unions, now),
    redacted: row.redactions.map(explainRule),
    sharings: unions.map((view) => ({
      union: view.union.did,
      name: view.union.manifest.name,
      sharing: deriveSharing(row, view, now),
    })),
    ...(title === undefined ? {} : { title }),
    ...(row.url === undefined ? {} : { url: row.url }),
  };
}

/** What each union gets, or would get; unions that get the same stand together. */
function listLines(row: EventRow, unions: readonly UnionView[], now: number): EventLine[] {
  if (unions.length === 0) {
    const event = project(row);
    return [{ ...(event && { line: toEventLine(event) }), unions: [] }];
  }
  const lines = new Map<string, EventLine>();
  for (const view of unions) {
    const event = project(row, findDetails(row.seq, view), findTimes(row.seq, view));
    const line = event && toEventLine(event);
    const known = lines.get(line ?? '') ?? { ...(line !== undefined && { line }), unions: [] };
    known.unions.push({ name: view.union.manifest.name, sharing: deriveSharing(row, view, now) });
    lines.set(line ?? '', known);
  }
  return [...lines.values()];
}
