import { unionOrigin } from '@sheaf/protocol/did';

import type { UnionIdentity } from '../keys.ts';

/**
 * The DID document that a union serves at `/.well-known/did.json` (did:web, DID Core 1.0), with the domain it names as
 * its own (DIF Well Known DID Configuration, Linked Domain Service Endpoint).
 */
export function buildDidDocument(union: UnionIdentity) {
  const { did, assertionKeyId, keyAgreementKeyId, assertionKey, keyAgreementKey } = union;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
    id: did,
    verificationMethod: [
      { id: assertionKeyId, type: 'JsonWebKey', controller: did, publicKeyJwk: assertionKey },
      { id: keyAgreementKeyId, type: 'JsonWebKey', controller: did, publicKeyJwk: keyAgreementKey },
    ],
    authentication: [assertionKeyId],
    assertionMethod: [assertionKeyId],
    keyAgreement: [keyAgreementKeyId],
    service: [
      { id: `${did}#dwn`, type: 'DecentralizedWebNode', serviceEndpoint: [unionOrigin(did)] },
      { id: `${did}#domain`, type: 'LinkedDomains', serviceEndpoint: { origins: [unionOrigin(did)] } },
    ],
  };
}

export type DidDocument = ReturnType<typeof buildDidDocument>;
