import type { Bytes } from '@sheaf/protocol/bytes';
import { toDidKey, didKeyId, type Ed25519Jwk } from '@sheaf/protocol/did';
import { formats, protocolUri } from '@sheaf/protocol/dwn-protocol';
import { toDwnTimestamp } from '@sheaf/protocol/timestamp';
import { Cid } from '@tbd54566975/dwn-sdk-js';

/** A hand that signs records: a member's, or a union's under a DID and key id of its own. */
export interface Signer {
  did: string;
  keyId: string;
  publicKey: Ed25519Jwk;
  sign: (bytes: Uint8Array) => Promise<Uint8Array>;
}

/** @param did the did:web of a union; absent for a member, whose DID is its key */
export async function createSigner(did?: string): Promise<Signer> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  const own = toDidKey(raw);
  return {
    did: did ?? own,
    keyId: did === undefined ? didKeyId(own) : `${did}#sign`,
    publicKey: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(raw).toString('base64url') },
    sign: async (bytes) =>
      new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, new Uint8Array(bytes))),
  };
}

/** What may be said differently from a proper record, before it is signed. */
export interface Draft {
  data?: Bytes;
  descriptor?: object;
  /** Of the signature's payload. */
  claims?: object;
  header?: object;
}

/** A record as it stands in a DWN, loosely: tests break it in every way. */
export interface SignedMessage {
  recordId: string;
  contextId: string;
  descriptor: Record<string, unknown>;
  authorization: { signature: { payload: string; signatures: [{ protected: string; signature: string }] } };
}

/**
 * Signs a first RecordsWrite as the DWN specification says (Records Write; general JWS), with nothing of the code that
 * verifies it.
 */
export async function signRecord(
  signer: Signer,
  { data = new Uint8Array(), descriptor = {}, claims = {}, header = {} }: Draft = {},
): Promise<{ message: SignedMessage; data: Bytes }> {
  const now = toDwnTimestamp(Date.now());
  const described = {
    interface: 'Records',
    method: 'Write',
    protocol: protocolUri,
    protocolPath: 'contribution',
    dataFormat: formats.json,
    dataCid: await Cid.computeDagPbCidFromBytes(data),
    dataSize: data.length,
    dateCreated: now,
    messageTimestamp: now,
    ...descriptor,
  };
  const recordId = await Cid.computeCid({ ...described, author: signer.did });
  const descriptorCid = await Cid.computeCid(described);
  const payload = encode({ recordId, contextId: recordId, descriptorCid, ...claims });
  const head = encode({ alg: 'EdDSA', kid: signer.keyId, ...header });
  const signature = Buffer.from(await signer.sign(Buffer.from(`${head}.${payload}`))).toString('base64url');
  return {
    message: {
      recordId,
      contextId: recordId,
      descriptor: described,
      authorization: { signature: { payload, signatures: [{ protected: head, signature }] } },
    },
    data,
  };
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
