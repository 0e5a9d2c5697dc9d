import { PermanentError } from '@sheaf/protocol/error';
import { protocolDefinition, protocolUri } from '@sheaf/protocol/dwn-protocol';
import {
  DataStream,
  Dwn,
  ProtocolsConfigure,
  ProtocolsQuery,
  type GenericMessage,
  type ProtocolDefinition,
  type Signer,
  type UnionMessageReply,
} from '@tbd54566975/dwn-sdk-js';

import type { UnionIdentity } from '../keys.ts';
import type { Database } from './database.ts';
import type { DidDocument } from './did-document.ts';
import { createDidResolver } from './did-resolver.ts';
import { createStores, indexStores } from './stores.ts';

/** The Decentralized Web Node of one tenant, the union. */
export interface Engine {
  readonly tenant: string;
  readonly signer: Signer;
  /**
   * Processes one message as one transaction; a reply with an error status has left nothing behind.
   * @param data a write's data in whole, undefined for any other message.
   */
  process(message: unknown, data?: Uint8Array): Promise<UnionMessageReply>;
  /** One stored message with its data, if it still stands; inside a transaction of the database. */
  read(messageCid: string): Promise<GenericMessage | undefined>;
  close(): Promise<void>;
}

/** Opens the engine over the union's database and configures the union's protocol. */
export async function openEngine(
  database: Database,
  union: UnionIdentity,
  document: DidDocument,
): Promise<Engine> {
  const stores = createStores(database);
  const dwn = await database.transact(async () => {
    const opened = await Dwn.create({
      ...stores,
      didResolver: createDidResolver(document),
      tenantGate: { isActiveTenant: async (did) => ({ isActiveTenant: did === union.did }) },
    });
    indexStores(database);
    return opened;
  });
  const engine: Engine = {
    tenant: union.did,
    signer: createSigner(union),
    process: (message, data) =>
      database.transact(
        () => dwn.processMessage(union.did, message, data && { dataStream: DataStream.fromBytes(data) }),
        ({ status }) => status.code < 300,
      ),
    read: (messageCid) => stores.messageStore.get(union.did, messageCid),
    close: () => dwn.close(),
  };
  await configureProtocol(engine);
  return engine;
}

function createSigner({ signingKey, assertionKeyId }: UnionIdentity): Signer {
  return {
    keyId: assertionKeyId,
    algorithm: 'EdDSA',
    sign: async (content) =>
      new Uint8Array(await crypto.subtle.sign('Ed25519', signingKey, new Uint8Array(content))),
  };
}

async function configureProtocol(engine: Engine): Promise<void> {
  const { signer } = engine;
  const query = await ProtocolsQuery.create({ signer, filter: { protocol: protocolUri } });
  const { entries = [] } = await engine.process(query.message);
  const definition = structuredClone(protocolDefinition) as unknown as ProtocolDefinition;
  if (entries.some((entry) => isConfigured(entry, definition))) return;
  const configure = await ProtocolsConfigure.create({ signer, definition });
  const { status } = await engine.process(configure.message);
  if (status.code !== 202) {
    throw new PermanentError('node.protocol', `The node refused the union's protocol: ${status.detail}.`);
  }
}

function isConfigured(entry: unknown, definition: ProtocolDefinition): boolean {
  const message = entry as { descriptor?: { definition?: unknown } };
  return canonicalize(message.descriptor?.definition) === canonicalize(definition);
}

/** JSON with keys in order: the store gives back maps in the order of their encoding. */
function canonicalize(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
