import { protocolUri } from '@sheaf/protocol/dwn-protocol';
import { limits } from '@sheaf/protocol/limits';

import { Refusal } from './refusal.ts';
import type { DwnRequest } from './dwn-request.ts';

const methods = new Set(['RecordsWrite', 'RecordsQuery', 'RecordsRead', 'RecordsDelete']);

/** How far ahead of the node's clock a message may be dated, and how far behind it a question. Milliseconds. */
const clockTolerance = 10 * 60_000;

/**
 * What may come however late: signed once, kept, and sent until it is answered. The engine takes each by its record id
 * one time and no more, so that nothing is gained by sending an old one again
 * (docs/decisions/0003-stored-writes-have-no-age-limit.md).
 */
const ageless = new Set(['RecordsWrite', 'RecordsDelete']);

/** What the HTTP request says of the body that follows. */
export interface BodyLength {
  contentLength: string | undefined;
  isChunked: boolean;
}

/**
 * Everything that can be said of a message before its body is read and its signature verified, cheapest first.
 * The engine does not know these rules: it takes any tenant, any time, any size, and published records from anyone.
 *
 * @param union the one tenant's DID
 * @param now milliseconds since the epoch
 * @throws Refusal with a code `edge.…`
 */
export function checkRequest(request: DwnRequest, body: BodyLength, union: string, now: number): void {
  const { descriptor } = request.message;
  const name = descriptor.interface + descriptor.method;
  if (!methods.has(name)) {
    throw new Refusal(403, 'edge.method', 'This node takes RecordsWrite, Query, Read and Delete only.');
  }
  if (request.target !== union) {
    throw new Refusal(403, 'edge.tenant', `This node serves ${union} and no one else.`);
  }
  checkTimes(request.message, ageless.has(name), now);
  if (name === 'RecordsWrite') checkWrite(request, body, union);
  else if (body.isChunked || (body.contentLength ?? '0') !== '0') {
    throw new Refusal(400, 'edge.body', 'Only a RecordsWrite has a body.');
  }
  if (request.author !== union) checkForeigner(request, name);
}

function checkTimes({ descriptor }: DwnRequest['message'], isAgeless: boolean, now: number): void {
  const { messageTimestamp, dateCreated = messageTimestamp } = descriptor;
  for (const at of [messageTimestamp, dateCreated].map((time) => Date.parse(time))) {
    if (!(at <= now + clockTolerance)) {
      throw new Refusal(
        400,
        'edge.timestamp',
        'The message is dated more than ten minutes from now, in the future; check the clock of this computer.',
      );
    }
    if (!isAgeless && at < now - clockTolerance) {
      throw new Refusal(
        400,
        'edge.timestamp',
        'The question was signed more than ten minutes ago; check the clock of this computer, and sign it again.',
      );
    }
  }
}

function checkWrite({ message, author }: DwnRequest, body: BodyLength, union: string): void {
  const { descriptor } = message;
  if (author !== union) {
    if (descriptor.published === true) {
      throw new Refusal(403, 'edge.published', 'A member publishes nothing through this node.');
    }
    if (descriptor.recipient !== union) {
      throw new Refusal(403, 'edge.recipient', `The recipient of a member's record is ${union}.`);
    }
  }
  const { contentLength, isChunked } = body;
  if (isChunked || contentLength === undefined || !/^\d{1,15}$/.test(contentLength)) {
    throw new Refusal(411, 'edge.length-required', 'A write comes with its data and its Content-Length.');
  }
  if (Number(contentLength) > limits.recordData) {
    throw new Refusal(413, 'edge.too-large', `The data of a record is at most ${limits.recordData} bytes.`);
  }
  if (descriptor.dataSize !== Number(contentLength)) {
    throw new Refusal(400, 'edge.length-mismatch', 'dataSize and Content-Length differ.');
  }
}

/** What only the union itself may do. */
function checkForeigner({ message }: DwnRequest, name: string): void {
  const { descriptor, authorization } = message;
  const protocol = name === 'RecordsWrite' ? descriptor.protocol : descriptor.filter?.protocol;
  const isNamed = name === 'RecordsWrite' || name === 'RecordsQuery' || protocol !== undefined;
  if (isNamed && protocol !== protocolUri) {
    throw new Refusal(403, 'edge.protocol', `This node takes records of ${protocolUri} only.`);
  }
  if (descriptor.tags !== undefined) {
    throw new Refusal(403, 'edge.tags', 'Records of this protocol carry no tags.');
  }
  if (authorization && (Object.keys(authorization).length > 1 || countSignatures(authorization) !== 1)) {
    throw new Refusal(403, 'edge.delegation', 'A member signs alone and for no one else.');
  }
}

function countSignatures({ signature }: NonNullable<DwnRequest['message']['authorization']>): number {
  return signature.signatures.length;
}
