import { PermanentError, RecoverableError } from '@sheaf/protocol/error';
import { recordMessageSchema } from '@sheaf/protocol/record';
import { safeParse } from '@sheaf/protocol/safe-parse';
import * as z from 'zod/mini';

const text = z.string().check(z.maxLength(2_000));

const statusSchema = z.object({
  /** As in HTTP. */
  code: z.int().check(z.gte(100), z.lte(599)),
  /** For people. */
  detail: text,
  /** Stable code of a refusal, `edge.…` or `dwn.…` (union/node). */
  reason: z.optional(text),
});

/** What a node says of one message. */
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

const answerSchema = z.object({ result: z.object({ reply: replySchema }) });

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

/** Reason of a refusal by what stands before a node: a proxy with limits of its own, a portal. */
const outside = 'http.status';

/** Whether it was not the node that refused. */
export function isFromOutside({ reason }: DwnStatus): boolean {
  return reason === outside;
}

/**
 * Reads the text of a node's JSON-RPC answer.
 * @param httpStatus a refusal (4xx) counts as one, whatever its text is
 * @throws RecoverableError `union.answer` if it is neither
 */
export function parseDwnAnswer(json: string, httpStatus: number): DwnReply {
  const parsed = safeParse(answerSchema, parseJson(json));
  if (parsed.success) return parsed.data.result.reply;
  if (httpStatus < 400 || httpStatus >= 500) throw answerError(parsed.error);
  return { status: { code: httpStatus, detail: `HTTP ${httpStatus}`, reason: outside } };
}

/** Something answered, but not as a union's node does: a captive portal, a proxy, a broken union. */
export function answerError(cause: unknown): RecoverableError {
  return new RecoverableError(
    'union.answer',
    'Something other than the union answered. Check the connection; Sheaf tries again later.',
    { cause },
  );
}

/**
 * @throws PermanentError `union.refused` unless the node did what it was asked (2xx); RecoverableError `union.answer` if
 *   it was not the node that refused
 */
export function expectTaken(status: DwnStatus): void {
  const { code, detail } = status;
  if (code < 300) return;
  if (isFromOutside(status)) throw answerError(detail);
  throw new PermanentError('union.refused', `The union refused (${code}): ${detail}`);
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
