/**
 * One line of the operator's log: what happened, in words of the program. Fields never hold anything of a person:
 * no DID but the union's own, no network address, no record's content.
 */
export type Log = (event: string, fields?: Readonly<Record<string, string | number | boolean>>) => void;

/** A log in JSON Lines, `{at, event, …}`, `at` in milliseconds since the epoch. */
export function createJsonLog(write: (line: string) => void): Log {
  return (event, fields) => {
    write(`${JSON.stringify({ at: Date.now(), event, ...fields })}\n`);
  };
}

/** The name and stable code of an error, which is what a log may say of it. */
export function describeError(error: unknown): { error: string; code: string } {
  if (!(error instanceof Error)) return { error: typeof error, code: 'unknown' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
  return { error: error.name, code };
}
