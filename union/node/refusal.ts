import { PermanentError } from '@sheaf/protocol/error';

/** The id of a JSON-RPC call, which its answer repeats. */
export type RpcId = string | number | null;

/** Status codes with which the edge refuses. */
export type RefusalStatus = 400 | 403 | 404 | 408 | 411 | 413 | 429 | 500 | 503;

interface RefusalOptions extends ErrorOptions {
  id?: RpcId;
  retryAfterMs?: number;
}

/** A request that the edge does not pass on to the engine. `code` is for machines and never changes. */
export class Refusal extends PermanentError {
  readonly status: RefusalStatus;
  readonly id: RpcId;
  readonly retryAfterMs: number | undefined;

  constructor(status: RefusalStatus, code: string, detail: string, options: RefusalOptions = {}) {
    super(code, detail, options);
    this.status = status;
    this.id = options.id ?? null;
    this.retryAfterMs = options.retryAfterMs;
  }
}
