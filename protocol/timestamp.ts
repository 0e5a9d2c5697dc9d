/** A moment (ms since the epoch) as DWN messages write it: ISO 8601 in UTC with microseconds. */
export function toDwnTimestamp(at: number): string {
  return new Date(at).toISOString().replace('Z', '000Z');
}
