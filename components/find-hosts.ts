/** Rows painted at once; more would make typing slow and nobody reads them. */
const paintedRows = 200;

/** What of a long list is shown. */
export interface FoundHosts {
  shown: string[];
  /** How many match beyond what is shown. */
  more: number;
}

/** The first of those that contain what was typed, in the list's order. */
export function findHosts(hosts: readonly string[], typed: string): FoundHosts {
  const wanted = typed.trim().toLowerCase();
  const found = wanted === '' ? hosts : hosts.filter((host) => host.toLowerCase().includes(wanted));
  return { shown: found.slice(0, paintedRows), more: Math.max(0, found.length - paintedRows) };
}
