import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { toUtf8 } from '@sheaf/protocol/bytes';
import { createDomainLink, domainLinkPath, type DidConfiguration } from '@sheaf/protocol/domain-link';
import { formats, paths } from '@sheaf/protocol/dwn-protocol';
import type { Manifest } from '@sheaf/protocol/manifest';
import { createSigner, signRecord, type Draft, type Signer } from '@/tests/protocol/sign-record.ts';

const dayMs = 24 * 60 * 60 * 1000;

type Answer = (response: ServerResponse) => void;

/** A union as far as a stranger sees it: its DID document and its published records, on loopback. */
export interface UnionServer {
  did: string;
  signer: Signer;
  /** What it says by default; tests answer with something else. */
  document: { id: string; verificationMethod: object[]; service: object[]; [part: string]: unknown };
  manifest: Manifest;
  link: DidConfiguration;
  /** The same link by another hand. */
  linkBy(signer: Signer): Promise<DidConfiguration>;
  answerDocument(answer: Answer): void;
  /** What the domain says of its DIDs; by default that this one is its own. */
  answerLink(answer: Answer): void;
  answerQuery(answer: Answer): void;
  /** Requests so far, by method and path. */
  seen: string[];
  stop(): Promise<void>;
}

export async function startUnionServer(): Promise<UnionServer> {
  let document: Answer = () => {};
  let link: Answer = () => {};
  let query: Answer = () => {};
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    if (request.url === domainLinkPath) link(response);
    else if (request.method === 'GET') document(response);
    else query(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const did = `did:web:127.0.0.1%3A${port}`;
  const signer = await createSigner(did);
  const linkBy = (by: Signer) =>
    createDomainLink({ did, assertionKeyId: by.keyId }, by.sign, Date.now(), Date.now() + dayMs);
  const ownLink = await linkBy(signer);
  link = sendJson(ownLink);
  const keyAgreement = { kty: 'OKP', crv: 'X25519', x: 'A'.repeat(43) } as const;
  return {
    did,
    signer,
    document: {
      id: did,
      verificationMethod: [
        { id: '#sign', publicKeyJwk: signer.publicKey },
        { id: '#agree', publicKeyJwk: keyAgreement },
      ],
      assertionMethod: ['#sign'],
      keyAgreement: ['#agree'],
      service: [{ id: '#dwn', type: 'DecentralizedWebNode', serviceEndpoint: `http://127.0.0.1:${port}/` }],
    },
    manifest: {
      v: 1,
      typ: 'sheaf.manifest',
      union: did,
      version: 1,
      name: 'A union',
      description: 'For tests.',
      terms: 'None.',
      purposes: ['research'],
      asks: [{ category: 'browsing', because: 'tests' }],
      holdHours: 24,
      validUntil: Date.now() + dayMs,
      keys: { assertion: signer.publicKey, keyAgreement },
    },
    answerDocument(answer) {
      document = answer;
    },
    link: ownLink,
    linkBy,
    answerLink(answer) {
      link = answer;
    },
    answerQuery(answer) {
      query = answer;
    },
    seen,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export function sendJson(value: unknown): Answer {
  return (response) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
}

/** A record as a node returns it to a query. */
export async function entryOf(signer: Signer, content: object, draft: Draft = {}): Promise<object> {
  const data = toUtf8(JSON.stringify(content));
  const descriptor = { protocolPath: paths.manifest, dataFormat: formats.json, ...draft.descriptor };
  const { message } = await signRecord(signer, { ...draft, data, descriptor });
  return { ...message, encodedData: Buffer.from(data).toString('base64url') };
}

export function sendEntries(...entries: object[]): Answer {
  return sendJson({
    jsonrpc: '2.0',
    id: '1',
    result: { reply: { status: { code: 200, detail: 'OK' }, entries } },
  });
}
