import { PermanentError, RecoverableError } from '@sheaf/protocol/error';
import { recordMessageSchema } from '@sheaf/protocol/record';
import * as z from 'zod/mini';

const text = z.string().check(z.maxLength(2_000));

const statusSchema = z.object({
  code: z.int().check(z.gte(100), z.lte(599)),
  detail: z._default(text, ''),
});

/** What a node says of one message; the codes are those of HTTP. */
export type DwnStatus = z.infer<typeof statusSchema>;

const replySchema = z.object({
  status: statusSchema,
  entries: z.optional(
    z.array(z.extend(recordMessageSchema, { encodedData: z.optional(z.string()) })).check(z.maxLength(1_000)),
  ),
  cursor: z.optional(z.object({ messageCid: text, value: z.union([text, z.number()]) })),
});

/** A node's reply to one message: its status, and for a query one page of records. */
export type DwnReply = z.infer<typeof replySchema>;

const answerSchema = z.union([
  z.object({ result: z.object({ reply: replySchema }) }),
  z.object({ error: z.object({ code: z.int(), message: z._default(text, '') }) }),
]);

/** A union that asks for patience. Code `union.busy`. */
export class UnionBusyError extends RecoverableError {
  /** How long the union asks to wait, if it says. */
  readonly retryAfterSeconds: number | undefined;

  /** @param retryAfter value of the header of that name: seconds or an HTTP date. */
  constructor(retryAfter: string | null) {
    super('union.busy', 'The union is busy; Sheaf tries again later.');
    this.retryAfterSeconds = parseRetryAfter(retryAfter);
  }
}

/**
 * Reads the text of a node's JSON-RPC answer.
 *
 * @throws RecoverableError `union.answer` if it is not one; `union.unreachable` if the node failed (5xx);
 *   UnionBusyError `union.busy` (429)
 */
export function parseDwnAnswer(json: string): DwnReply {
  const parsed = answerSchema.safeParse(parseJson(json));
  if (!parsed.success) throw answerError(parsed.error);
  const reply = 'result' in parsed.data ? parsed.data.result.reply : refusal(parsed.data.error);
  if (reply.status.code === 429) throw new UnionBusyError(null);
  if (reply.status.code >= 500) throw unreachableError(reply.status.detail);
  return reply;
}

/**
 * JSON-RPC codes of a DWN server that refuses before its engine sees the message: -50400 to -50499 are HTTP 4xx, and
 * JSON-RPC's own "invalid request" and "invalid params" are 400.
 */
function refusal({ code, message }: { code: number; message: string }): DwnReply {
  if (code <= -50_400 && code > -50_500) return { status: { code: -code - 50_000, detail: message } };
  if (code === -32_600 || code === -32_602) return { status: { code: 400, detail: message } };
  throw answerError(`${code} ${message}`);
}

/** Something answered, but not as a union's node does: a captive portal, a proxy, a broken union. */
export function answerError(cause: unknown): RecoverableError {
  return new RecoverableError(
    'union.answer',
    'Something other than the union answered. Check the connection; Sheaf tries again later.',
    { cause },
  );
}

export function unreachableError(cause: unknown): RecoverableError {
  return new RecoverableError('union.unreachable', 'The union cannot be reached; Sheaf tries again later.', {
    cause,
  });
}

/** @throws PermanentError `union.refused` unless the node took the request (2xx). */
export function expectTaken({ status }: DwnReply): void {
  if (status.code >= 300) {
    throw new PermanentError('union.refused', `The union refused (${status.code}): ${status.detail}`);
  }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

function parseRetryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  const seconds = /^\d{1,9}$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
