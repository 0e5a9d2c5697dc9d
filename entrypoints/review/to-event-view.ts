import { toEventLine } from '@sheaf/protocol/event';

import type { EventView } from '@/components/EventCard.tsx';
import { describeKind, describeRedactions } from '@/components/event-words.ts';
import { explainRule } from '@/utils/privacy/rules.ts';
import type { EventRow } from '@/utils/store/database.ts';
import { deriveSharing, type UnionView } from '@/utils/store/views.ts';

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
  const redacted = describeRedactions(row.redactions.map(explainRule));
  return {
    seq: row.seq,
    type: row.type,
    at: row.at,
    kind: describeKind(row),
    site: row.site,
    line: toEventLine(row),
    sharings: unions.map((view) => ({
      union: view.union.did,
      name: view.union.manifest.name,
      sharing: deriveSharing(row, view, now),
    })),
    ...(title === undefined ? {} : { title }),
    ...(row.url === undefined ? {} : { url: row.url }),
    ...(redacted === undefined ? {} : { redacted }),
  };
}
