/** What every error of Sheaf carries: a stable code for machines, a sentence for people that says what to do. */
export abstract class SheafError extends Error {
  /** Stable, `area.reason`; never reworded. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.name = new.target.name;
  }
}

/** Trying again later, unchanged, may succeed: network, rate limit, a union that is down. */
export class RecoverableError extends SheafError {}

/** Trying again unchanged cannot succeed: bad input, a signature that does not verify. */
export class PermanentError extends SheafError {}
