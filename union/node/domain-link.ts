import { createDomainLink, type DidConfiguration } from '@sheaf/protocol/domain-link';
import type { Signer } from '@tbd54566975/dwn-sdk-js';

import type { UnionIdentity } from '../keys.ts';

/** How long a credential is good for, and after how long a new one is made. Milliseconds. */
const validityMs = 90 * 24 * 60 * 60_000;
const renewalMs = 24 * 60 * 60_000;

/** The domain's word for the union's DID, signed when it is first asked for and anew after a day. */
export function keepDomainLink(union: UnionIdentity, signer: Signer): () => Promise<DidConfiguration> {
  let link: Promise<DidConfiguration> | undefined;
  let madeAt = 0;
  return () => {
    const now = Date.now();
    // Also when the clock was set back, or what is served would not have begun yet.
    if (!link || Math.abs(now - madeAt) > renewalMs) {
      madeAt = now;
      // It begins a day ago, for members whose clocks are behind.
      link = createDomainLink(union, (bytes) => signer.sign(bytes), now - renewalMs, now + validityMs);
    }
    return link;
  };
}
