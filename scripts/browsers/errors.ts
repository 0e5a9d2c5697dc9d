/** What went wrong, stable across wordings. */
export type BrowserErrorCode =
  | 'browser-not-found'
  | 'browser-did-not-start'
  | 'extension-did-not-load'
  | 'deadline'
  | 'protocol'
  | 'script-threw';

/** An error of the browser tooling. Its message says what the person can do next. */
export class BrowserError extends Error {
  readonly code: BrowserErrorCode;

  constructor(code: BrowserErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BrowserError';
    this.code = code;
  }
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
