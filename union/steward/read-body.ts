import { fromUtf8 } from '@sheaf/protocol/bytes';
import { paths, protocolUri } from '@sheaf/protocol/dwn-protocol';
import { PermanentError } from '@sheaf/protocol/error';
import { manifestSchema } from '@sheaf/protocol/manifest';
import type { VerifiedRecord } from '@sheaf/protocol/record';
import { safeParse } from '@sheaf/protocol/safe-parse';
import type * as z from 'zod/mini';

import type { Inbox } from './inbox.ts';

/**
 * The JSON body of a record, checked against its schema.
 * @throws PermanentError `<path>.body`
 */
export function readBody<T>(record: VerifiedRecord, schema: z.ZodMiniType<T>): T {
  let body: unknown;
  try {
    body = JSON.parse(fromUtf8(record.data));
  } catch (cause) {
    throw refuse(record, 'body', 'its data is not JSON', { cause });
  }
  const parsed = safeParse(schema, body);
  if (!parsed.success) throw refuse(record, 'body', 'its data does not have the form the protocol asks for');
  return parsed.data;
}

/**
 * That a member's record is for this union and on the path it is read for.
 * @throws PermanentError `<path>.address`
 */
export function checkAddress(record: VerifiedRecord, path: keyof typeof paths, union: string): void {
  const { protocol, protocolPath, recipient } = record;
  if (protocol !== protocolUri || protocolPath !== paths[path] || recipient !== union) {
    throw refuse(record, 'address', 'it is not addressed to this union');
  }
}

/**
 * That what a member agreed to was published by this union.
 * @throws PermanentError `<path>.aud`, `<path>.manifest`
 */
export async function checkTerms(
  record: VerifiedRecord,
  body: { aud: string; manifest: { record: string; version: number } },
  union: string,
  inbox: Inbox,
): Promise<void> {
  if (body.aud !== union) throw refuse(record, 'aud', 'it is meant for another union');
  const manifest = await inbox.read(body.manifest.record);
  const isKnown =
    manifest?.author === union &&
    manifest.protocolPath === paths.manifest &&
    readBody(manifest, manifestSchema).version === body.manifest.version;
  if (!isKnown) throw refuse(record, 'manifest', 'the manifest it agrees to was never published');
}

/** @returns an error `<path>.<reason>` that says why a member's record is not taken. */
export function refuse(
  { protocolPath }: VerifiedRecord,
  reason: string,
  sentence: string,
  options?: ErrorOptions,
): PermanentError {
  return new PermanentError(
    `${protocolPath}.${reason}`,
    `The ${protocolPath} is refused: ${sentence}.`,
    options,
  );
}
