/** An event of the member's record, as the store has it. */
export interface StoredEvent {
  seq: number;
  storedAt: number;
  id: string;
  visit: string;
  v: 1;
  type: string;
  at: number;
  site: string;
  durationMs?: number;
  url?: string;
  title?: string;
  context?: { from?: string };
  object?: { target?: string };
  metrics?: Record<string, number>;
  redactions: string[];
}

type Category = 'browsing' | 'engagement';

/** What one union was agreed to get of a category. */
export interface Agreed {
  isFor: (site: string) => boolean;
  detail: 'full' | 'path' | 'site';
}

/** A line of a union's ledger, read. */
export type Line = Record<string, unknown>;

/**
 * What is due to a union of an event, worked out from docs/protocol.md and decisions 13 and 15 alone, without the
 * extension's code.
 *
 * @returns undefined if nothing is
 */
export function dueOf(event: StoredEvent, agreed: Partial<Record<Category, Agreed>>): Line | undefined {
  const terms = agreed[event.type === 'page.visit' ? 'browsing' : 'engagement'];
  const sites = [event.site, event.context?.from, event.object?.target].filter((site) => site !== undefined);
  if (!terms || !sites.every((site) => terms.isFor(site))) return undefined;
  const { seq: _seq, storedAt: _storedAt, id: _id, visit: _visit, v: _v, ...line } = structuredClone(event);
  line.at -= line.at % 60_000;
  if (line.durationMs !== undefined) line.durationMs -= line.durationMs % 1_000;
  for (const name of ['focusedMs', 'visibleMs', 'audibleMs']) {
    const ms = line.metrics?.[name];
    if (line.metrics && ms !== undefined) line.metrics[name] = ms - (ms % 1_000);
  }
  if (terms.detail === 'path' && line.url?.includes('?')) {
    line.url = line.url.split('?')[0] ?? '';
    line.redactions.push('url.path');
  }
  if (terms.detail === 'site') {
    if (line.url !== undefined) line.redactions.push('url.site');
    if (line.title !== undefined) line.redactions.push('title.site');
    delete line.url;
    delete line.title;
  }
  return { ...line };
}

/** JSON with the keys of every object in the order of the alphabet, to compare and sort lines by. */
export function toCanonical(line: unknown): string {
  return JSON.stringify(line, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
