import { didKeyId, fromDidKey } from '@sheaf/protocol/did';
import type { DwnConfig } from '@tbd54566975/dwn-sdk-js';

import type { DidDocument } from './did-document.ts';

type DidResolver = NonNullable<DwnConfig['didResolver']>;

/**
 * Resolves the DIDs of members (did:key, whose key is in the name) and the union's own, and nothing else.
 * It never asks the network, so that no message can make the node connect anywhere.
 */
export function createDidResolver(own: DidDocument): DidResolver {
  return {
    resolve: async (did) => {
      const didDocument = did === own.id ? own : documentOfKey(did);
      return didDocument
        ? { didDocument, didDocumentMetadata: {}, didResolutionMetadata: {} }
        : { didDocument: null, didDocumentMetadata: {}, didResolutionMetadata: { error: 'notFound' } };
    },
  };
}

function documentOfKey(did: string) {
  const x = publicKeyOf(did);
  if (x === undefined) return undefined;
  const id = didKeyId(did);
  const publicKeyJwk = { kty: 'OKP', crv: 'Ed25519', x } as const;
  return {
    id: did,
    verificationMethod: [{ id, type: 'JsonWebKey', controller: did, publicKeyJwk }],
    authentication: [id],
    assertionMethod: [id],
  };
}

function publicKeyOf(did: string): string | undefined {
  try {
    return Buffer.from(fromDidKey(did)).toString('base64url');
  } catch {
    return undefined;
  }
}
