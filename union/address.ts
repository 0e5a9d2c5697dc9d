import { isLoopback, unionOrigin } from '@sheaf/protocol/did';
import { PermanentError } from '@sheaf/protocol/error';

import { checkDid } from './config.ts';

export const defaultPort = 7117;

/** The DID and port a union starts under. A DID of this computer names its port, any other leaves it to the proxy. */
export interface UnionAddress {
  /** Absent: to be made from the port that is bound. */
  did: string | undefined;
  port: number;
}

/**
 * Brings together what the data folder says and what is asked for.
 * @param stored the DID under which this folder's keys were made.
 * @throws PermanentError `did.differs`, `did.port`, `config.did`
 */
export function chooseAddress(
  stored: string | undefined,
  asked: { did?: string | undefined; port?: number | undefined },
): UnionAddress {
  if (stored !== undefined && asked.did !== undefined && asked.did !== stored) {
    throw new PermanentError(
      'did.differs',
      `The union in this folder is ${stored}, not ${asked.did}. Start it without --did, or choose another folder with --data.`,
    );
  }
  const did = stored ?? (asked.did === undefined ? undefined : checkDid(asked.did));
  const named = did === undefined ? undefined : localPortOf(did);
  if (did !== undefined && named !== undefined && asked.port && asked.port !== named) {
    throw new PermanentError(
      'did.port',
      `The union is ${did}, which is reached on port ${named} and no other. Start it with --port ${named}, ` +
        `or start another union with another --data and --port ${asked.port}.`,
    );
  }
  return { did, port: named ?? asked.port ?? defaultPort };
}

/** The port in a DID of this computer. */
function localPortOf(did: string): number | undefined {
  const { hostname, port } = new URL(unionOrigin(did));
  return isLoopback(hostname) ? Number(port || 80) : undefined;
}

/** The DID a union has if none is chosen: a did:web on this computer (did:web, a port is percent-encoded). */
export function localDid(port: number): string {
  return `did:web:localhost%3A${port}`;
}
