import { isLoopback } from '@sheaf/protocol/did';
import { PermanentError, RecoverableError } from '@sheaf/protocol/error';
import { recordMessageSchema } from '@sheaf/protocol/record';
import * as z from 'zod/mini';

import { readText } from './read-text.ts';
import type { DwnReply, DwnStatus } from './union-client.ts';

/** Below the 30 s after which a browser ends an idle worker. */
const defaultTimeoutMs = 20_000;

/** A page of queried records with their data in base64url, and room for the JSON around them. */
const maxAnswerBytes = 8_000_000;

export interface DwnRequest {
  /** Where the node answers. */
  endpoint: string;
  /** DID of the tenant. */
  target: string;
  /** A DWN message, sent as it is. */
  message: object;
  /** Body of a RecordsWrite. */
  data?: Uint8Array<ArrayBuffer>;
  fetch?: typeof fetch;
  /** For the whole exchange; 20 seconds if absent. */
  timeoutMs?: number;
  signal?: AbortSignal;
}

/** A union that asks for patience (HTTP 429). Code `union.busy`. */
export class UnionBusyError extends RecoverableError {
  /** What the union asks to wait, if it says. */
  readonly retryAfterSeconds: number | undefined;

  constructor(retryAfterSeconds: number | undefined) {
    super('union.busy', 'The union is busy; Sheaf tries again later.');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

const statusSchema = z.object({
  code: z.int().check(z.gte(100), z.lte(599)),
  detail: z._default(z.string().check(z.maxLength(2_000)), ''),
});

const replySchema = z.object({
  status: statusSchema,
  entries: z.optional(
    z.array(z.extend(recordMessageSchema, { encodedData: z.optional(z.string()) })).check(z.maxLength(1_000)),
  ),
  cursor: z.optional(
    z.object({ messageCid: z.string().check(z.maxLength(200)), value: z.union([z.string(), z.number()]) }),
  ),
});
