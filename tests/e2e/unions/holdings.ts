import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { decodeBatch } from '@sheaf/protocol/batch';
import { openBatch } from '@sheaf/protocol/seal';

import { decodeCbor } from './decode-cbor.ts';
import { readKeys, toIdentity } from '../../../union/keys.ts';

/** Everything that a union knows, taken apart: each text and each number by itself. */
export interface Holdings {
  /** Names of columns and properties, and texts that are no moment. */
  texts: Set<string>;
  /** Numbers, and moments as ms since the epoch. */
  numbers: Set<number>;
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/**
 * Reads every row of every table in a union's database, down to the leaves: JSON and DAG-CBOR are decoded wherever they
 * stand, also inside base64url, and sealed batches are opened with the union's key.
 *
 * @param dataDir the union's data folder
 */
export async function readHoldings(dataDir: string): Promise<Holdings> {
  const holdings: Holdings = { texts: new Set(), numbers: new Set() };
  const contributions: Contribution[] = [];
  const database = new DatabaseSync(join(dataDir, 'union.db'), { readOnly: true });
  try {
    const tables = database.prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'table'`).all();
    for (const { name, sql } of tables) {
      take([name, sql], holdings, contributions);
      take(database.prepare(`SELECT * FROM "${String(name)}"`).all(), holdings, contributions);
    }
  } finally {
    database.close();
  }
  const keys = readKeys(join(dataDir, 'keys.json'));
  if (!keys) throw new Error(`${dataDir} has no keys`);
  const { openingKey, did } = await toIdentity(keys);
  for (const { data, author } of contributions) {
    take(await decodeBatch(await openBatch(data, openingKey, author, did)), holdings, contributions);
  }
  return holdings;
}

interface Contribution {
  author: string;
  data: Uint8Array;
}

function take(value: unknown, holdings: Holdings, contributions: Contribution[]): void {
  if (typeof value === 'number' || typeof value === 'bigint') holdings.numbers.add(Number(value));
  else if (typeof value === 'string') takeText(value, holdings, contributions);
  else if (value instanceof Uint8Array) takeBytes(value, holdings, contributions);
  else if (Array.isArray(value)) for (const item of value) take(item, holdings, contributions);
  else if (value !== null && typeof value === 'object') {
    noteContribution(value, contributions);
    for (const [key, item] of Object.entries(value)) {
      holdings.texts.add(key);
      take(item, holdings, contributions);
    }
  }
}

function takeText(text: string, holdings: Holdings, contributions: Contribution[]): void {
  const decoded = parseJson(text) ?? (/^[\w-]+$/.test(text) ? parseJson(fromBase64url(text)) : undefined);
  if (decoded) take(decoded, holdings, contributions);
  else if (moment.test(text)) holdings.numbers.add(Date.parse(text));
  else holdings.texts.add(text);
}

function takeBytes(bytes: Uint8Array, holdings: Holdings, contributions: Contribution[]): void {
  const decoded = parseJson(Buffer.from(bytes).toString()) ?? decodeCbor(bytes);
  if (decoded) take(decoded, holdings, contributions);
  else holdings.texts.add(Buffer.from(bytes).toString('latin1'));
}

/** A row of the node's that bears a sealed batch: the message, and the data beside it. */
function noteContribution(row: object, contributions: Contribution[]): void {
  const { encodedMessageBytes, encodedData } = row as {
    encodedMessageBytes?: Uint8Array;
    encodedData?: string | null;
  };
  if (!encodedMessageBytes || typeof encodedData !== 'string') return;
  const message = decodeCbor(encodedMessageBytes) as {
    descriptor: { protocolPath?: string };
    authorization: { signature: { signatures: { protected: string }[] } };
  };
  if (message.descriptor.protocolPath !== 'contribution') return;
  const protectedPart = message.authorization.signature.signatures[0]?.protected ?? '';
  const { kid } = JSON.parse(fromBase64url(protectedPart)) as { kid: string };
  contributions.push({ author: kid.split('#')[0] ?? '', data: Buffer.from(encodedData, 'base64url') });
}

function fromBase64url(text: string): string {
  return Buffer.from(text, 'base64url').toString();
}

function parseJson(text: string): object | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}
