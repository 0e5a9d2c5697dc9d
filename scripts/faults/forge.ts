import { join } from 'node:path';

import { decodeBatch } from '@sheaf/protocol/batch';
import { toUtf8 } from '@sheaf/protocol/bytes';
import { formats, paths, protocolUri } from '@sheaf/protocol/dwn-protocol';
import type { Receipt } from '@sheaf/protocol/receipt';
import { openBatch } from '@sheaf/protocol/seal';
import { RecordsWrite } from '@tbd54566975/dwn-sdk-js';

import { readKeys, toIdentity, type UnionIdentity } from '../../union/keys.ts';
import type { Exchange, Rule } from './proxy.ts';
import type { FaultyUnion } from './union.ts';

/** A receipt as a node answers a query for it. */
interface Entry {
  recordId: string;
  encodedData: string;
}

/** How a receipt is falsified; `real` are the union's own for batches before. */
export type Forgery = (receipt: Receipt, union: UnionIdentity, real: readonly Entry[]) => Promise<Entry>;

/** Everything that a union knows of itself, its keys too. */
async function readIdentity({ dataDir }: FaultyUnion): Promise<UnionIdentity> {
  const keys = readKeys(join(dataDir, 'keys.json'));
  if (!keys) throw new Error(`${dataDir} has no keys`);
  return toIdentity(keys);
}

/**
 * Answers a query for receipts with forgeries of those that are there.
 * @param before record ids of receipts that stay as they are
 */
export function forgeReceipts(union: FaultyUnion, forge: Forgery, before: ReadonlySet<string>): Rule {
  return async ({ pass, send }) => {
    const identity = await readIdentity(union);
    const answer = await pass();
    const said = JSON.parse(answer.body.toString()) as { result: { reply: { entries?: Entry[] } } };
    const { reply } = said.result;
    const entries = reply.entries ?? [];
    const real = entries.filter(({ recordId }) => before.has(recordId));
    const forged = entries.map(async (entry) =>
      real.includes(entry) ? entry : forge(readReceipt(entry), identity, real),
    );
    reply.entries = await Promise.all(forged);
    const body = Buffer.from(JSON.stringify(said));
    send({ ...answer, headers: { ...answer.headers, 'content-length': String(body.length) }, body });
  };
}

function readReceipt({ encodedData }: Entry): Receipt {
  return JSON.parse(Buffer.from(encodedData, 'base64url').toString()) as Receipt;
}

/** A record on the receipt path, in the union's name. @param signingKey the union's own, or another */
export async function signReceipt(
  receipt: Receipt,
  { assertionKeyId }: UnionIdentity,
  signingKey: CryptoKey,
): Promise<Entry> {
  const data = toUtf8(JSON.stringify(receipt));
  const sign = async (content: Uint8Array) =>
    new Uint8Array(await crypto.subtle.sign('Ed25519', signingKey, new Uint8Array(content)));
  const { message } = await RecordsWrite.create({
    protocol: protocolUri,
    protocolPath: paths.receipt,
    dataFormat: formats.json,
    recipient: receipt.aud,
    data,
    signer: { keyId: assertionKeyId, algorithm: 'EdDSA', sign },
  });
  return { ...message, encodedData: Buffer.from(data).toString('base64url') };
}

/** A signing key that nobody knows. */
export async function makeUpKey(): Promise<CryptoKey> {
  const { privateKey } = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  return privateKey;
}

/** The public part of a key that nobody knows, as a JWK has it. */
export async function makePublicKey(algorithm: 'Ed25519' | 'X25519'): Promise<string> {
  const usages: KeyUsage[] = algorithm === 'Ed25519' ? ['sign', 'verify'] : ['deriveBits'];
  const pair = (await crypto.subtle.generateKey(algorithm, false, usages)) as CryptoKeyPair;
  return (await crypto.subtle.exportKey('jwk', pair.publicKey)).x ?? '';
}

/** The lines of an upload, which the union alone can read. */
export async function openUpload(union: FaultyUnion, { body, message }: Exchange): Promise<string[]> {
  const { openingKey, did } = await readIdentity(union);
  const author = readAuthor(message);
  return (await decodeBatch(await openBatch(body, openingKey, author, did))).lines;
}

function readAuthor(message: Exchange['message']): string {
  const { authorization } = message as unknown as {
    authorization: { signature: { signatures: { protected: string }[] } };
  };
  const protectedPart = authorization.signature.signatures[0]?.protected ?? '';
  const { kid } = JSON.parse(Buffer.from(protectedPart, 'base64url').toString()) as { kid: string };
  return kid.split('#')[0] ?? '';
}
