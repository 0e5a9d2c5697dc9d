import { fromUtf8 } from '@sheaf/protocol/bytes';
import { limits } from '@sheaf/protocol/limits';
import { safeParse } from '@sheaf/protocol/safe-parse';
import * as z from 'zod/mini';

import { Refusal } from './refusal.ts';

const text = z.string().check(z.maxLength(1_000));

/** What the edge reads of a message; everything else is the engine's to judge. */
const messageSchema = z.looseObject({
  descriptor: z.looseObject({
    interface: text,
    method: text,
    messageTimestamp: text,
    dateCreated: z.optional(text),
    recipient: z.optional(text),
    protocol: z.optional(text),
    published: z.optional(z.boolean()),
    tags: z.optional(z.unknown()),
    dataSize: z.optional(z.int().check(z.nonnegative())),
    filter: z.optional(z.looseObject({ protocol: z.optional(text) })),
  }),
  authorization: z.optional(
    z.looseObject({ signature: z.looseObject({ signatures: z.array(z.looseObject({ protected: text })) }) }),
  ),
});
export type EdgeMessage = z.infer<typeof messageSchema>;

const rpcIdSchema = z.union([z.string().check(z.maxLength(200)), z.number(), z.null()]);
const rpcSchema = z.looseObject({
  jsonrpc: z.literal('2.0'),
  id: z._default(rpcIdSchema, null),
  method: z.literal('dwn.processMessage'),
  params: z.looseObject({ target: z.string().check(z.maxLength(limits.didChars)), message: z.unknown() }),
});

const protectedHeaderSchema = z.looseObject({ kid: text });

/** A message on its way into the node. Nothing in it is verified yet; `author` is what its signature claims. */
export interface DwnRequest {
  id: z.infer<typeof rpcIdSchema>;
  target: string;
  message: EdgeMessage;
  author: string | undefined;
}

/**
 * Reads the `dwn-request` header: JSON-RPC 2.0, `dwn.processMessage` with `{target, message}` (the transport of
 * dwn-server and @web5/agent).
 *
 * @throws Refusal `edge.header`, `edge.json`, `edge.rpc`, `edge.message`
 */
export function parseDwnRequest(header: string | undefined): DwnRequest {
  if (!header) throw new Refusal(400, 'edge.header', 'The dwn-request header is missing.');
  const rpc = safeParse(rpcSchema, parseJson(header));
  if (!rpc.success) {
    throw new Refusal(400, 'edge.rpc', 'The dwn-request header is not a JSON-RPC 2.0 dwn.processMessage.');
  }
  const { id, params } = rpc.data;
  const message = safeParse(messageSchema, params.message);
  if (!message.success)
    throw new Refusal(400, 'edge.message', 'params.message is not a DWN message.', { id });
  return { id, target: params.target, message: message.data, author: claimedAuthor(message.data) };
}

/** Names that reach an object's prototype in code that copies without care; no message of ours has them. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

function parseJson(header: string): unknown {
  try {
    return JSON.parse(header, (key, value: unknown) => {
      if (forbiddenKeys.has(key)) throw new SyntaxError(`forbidden key ${key}`);
      return value;
    });
  } catch (cause) {
    throw new Refusal(400, 'edge.json', 'The dwn-request header is not JSON.', { cause });
  }
}

function claimedAuthor({ authorization }: EdgeMessage): string | undefined {
  const encoded = authorization?.signature.signatures[0]?.protected;
  if (encoded === undefined) return undefined;
  try {
    const header = safeParse(protectedHeaderSchema, JSON.parse(fromUtf8(Buffer.from(encoded, 'base64url'))));
    return header.success ? header.data.kid.split('#')[0] : undefined;
  } catch {
    return undefined;
  }
}
