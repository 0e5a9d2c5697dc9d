import type { Bytes } from '@sheaf/protocol/bytes';
import { RecoverableError } from '@sheaf/protocol/error';

import { answerError, parseDwnAnswer, UnionBusyError, type DwnReply } from './dwn-reply.ts';
import { readText } from './read-text.ts';

/** Below the 30 s after which a browser ends an idle worker. */
const defaultTimeoutMs = 20_000;

/** A page of records with their data in base64url, and room for the JSON around them. */
const maxAnswerBytes = 8_000_000;

export interface DwnRequest {
  /** Where the node answers. */
  endpoint: string;
  /** DID of the tenant. */
  target: string;
  /** A DWN message, sent as it is. */
  message: object;
  /** The data of a RecordsWrite. */
  data?: Bytes | undefined;
  fetch?: typeof fetch | undefined;
  /** For the whole exchange; 20 seconds if absent. */
  timeoutMs?: number | undefined;
}

/**
 * Sends one message to a Decentralized Web Node: JSON-RPC in the `dwn-request` header, data as the body, as
 * `@web5/agent` does it.
 *
 * @returns what the node replied; a refusal (4xx, except 408 and 429) is a reply too, also of what stands before the
 *   node and does not speak its language (`isFromOutside`).
 * @throws RecoverableError `union.unreachable`, `union.timeout`, `union.answer`, `union.busy` (UnionBusyError)
 */
export async function sendDwnRequest(request: DwnRequest): Promise<DwnReply> {
  const signal = AbortSignal.timeout(request.timeoutMs ?? defaultTimeoutMs);
  try {
    const response = await post(request, signal);
    if (response.status === 408) throw timeoutError('HTTP 408');
    if (response.status === 429 || response.status === 503)
      throw new UnionBusyError(response.headers.get('retry-after'));
    if (response.status >= 500) throw unreachableError(`HTTP ${response.status}`);
    return parseDwnAnswer(await readText(response, maxAnswerBytes), response.status);
  } catch (cause) {
    if (cause instanceof RecoverableError) throw cause;
    if (cause instanceof RangeError) throw answerError(cause);
    throw signal.aborted ? timeoutError(cause) : unreachableError(cause);
  }
}

function post({ endpoint, target, message, data, ...options }: DwnRequest, signal: AbortSignal) {
  const { fetch = globalThis.fetch } = options;
  const call = {
    jsonrpc: '2.0',
    id: crypto.randomUUID(),
    method: 'dwn.processMessage',
    params: { target, message },
  };
  const headers: Record<string, string> = { 'dwn-request': escapeForHeader(JSON.stringify(call)) };
  if (data) headers['content-type'] = 'application/octet-stream';
  return fetch(endpoint, {
    method: 'POST',
    headers,
    body: data ?? null,
    signal,
    cache: 'no-store',
    credentials: 'omit',
    // A signed message is for the pinned endpoint, not for where that leads today.
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  });
}

/** A header holds ASCII; JSON can say every other character by its escape. */
function escapeForHeader(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function unreachableError(cause: unknown): RecoverableError {
  const message = 'The union cannot be reached; Sheaf tries again later.';
  return new RecoverableError('union.unreachable', message, { cause });
}

function timeoutError(cause: unknown): RecoverableError {
  const message = 'The union took too long to answer; Sheaf tries again later.';
  return new RecoverableError('union.timeout', message, { cause });
}
