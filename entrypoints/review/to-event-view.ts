import { toEventLine } from '@sheaf/protocol/event';

import type { EventView } from '@/components/EventCard.tsx';
import { describeKind, describeRedactions } from '@/components/event-words.ts';
import type { EventRow } from '@/utils/store/database.ts';
import { deriveSharing, type UnionView } from '@/utils/store/views.ts';

/** An event of the record as the screen shows it. */
export function toEventView(row: EventRow, unions: readonly UnionView[], now: number): EventView {
  const redacted = describeRedactions(row.redactions);
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
    ...(row.type === 'page.visit' && row.title ? { title: row.title } : {}),
    ...(row.url === undefined ? {} : { url: row.url }),
    ...(redacted === undefined ? {} : { redacted }),
  };
}
