import { DataStream, type UnionMessageReply } from '@tbd54566975/dwn-sdk-js';

import type { Refusal, RpcId } from './refusal.ts';

/**
 * The status in every reply. `reason` is the stable code of what went wrong, `edge.…` or `dwn.…`; absent on success.
 */
export interface ReplyStatus {
  code: number;
  detail: string;
  reason?: string;
  retryAfterMs?: number;
}

/** JSON-RPC's answer for a refused request, with the same status code on the HTTP response. */
export function replyRefusal(refusal: Refusal, id: RpcId = refusal.id): Response {
  const { status: code, code: reason, message: detail, retryAfterMs } = refusal;
  const status: ReplyStatus = {
    code,
    detail,
    reason,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
  const headers =
    retryAfterMs === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterMs / 1_000)) };
  return Response.json(toRpc(id, { status }), { status: code, headers });
}

/**
 * JSON-RPC's answer with the engine's reply. Data that was read is the body, and the answer then travels in the
 * `dwn-response` header.
 */
export async function replyResult(id: RpcId, reply: UnionMessageReply): Promise<Response> {
  const { entry, ...rest } = reply;
  const data = entry?.data;
  if (!entry || !data) return Response.json(toRpc(id, reply));
  const { data: _data, ...record } = entry;
  const bytes = new Uint8Array(await DataStream.toBytes(data));
  return new Response(bytes, {
    headers: {
      'content-type': 'application/octet-stream',
      'dwn-response': toAscii(JSON.stringify(toRpc(id, { ...rest, entry: record }))),
    },
  });
}

function toRpc(id: RpcId, reply: object) {
  return { jsonrpc: '2.0', id, result: { reply } };
}

/** JSON text in the characters a header may hold. */
function toAscii(json: string): string {
  return json.replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The engine begins the detail of a refusal with its own error code, such as `GeneralJwsVerifierInvalidSignature: …`. */
export function nameReason(status: ReplyStatus): ReplyStatus {
  if (status.code < 400 || status.reason !== undefined) return status;
  const [, code] = /^([A-Z]\w+): /.exec(status.detail) ?? [];
  return { ...status, reason: `dwn.${code ?? status.code}` };
}
