import { unionOrigin } from '@sheaf/protocol/did';
import { fingerprintOf } from '@sheaf/protocol/fingerprint';

import { chooseAddress, localDid } from './address.ts';
import { parseConfig, readDemoConfig, type UnionConfig, type UnionConfigInput } from './config.ts';
import { createKeys, readKeys, toIdentity, type UnionIdentity } from './keys.ts';
import type { Log } from './log.ts';
import { keepManifestFresh, publishManifest } from './manifest.ts';
import { lockDataFolder, toDataFolder } from './node/data-folder.ts';
import { Database } from './node/database.ts';
import { buildDidDocument } from './node/did-document.ts';
import { keepDomainLink } from './node/domain-link.ts';
import { createEdge } from './node/edge.ts';
import { openEngine } from './node/engine.ts';
import { drawJoinPage } from './node/join-page.ts';
import { createMessageProcessor } from './node/process-message.ts';
import { bindServer, type EdgeServer } from './node/server.ts';
import { startRounds } from './steward/rounds.ts';
import { createSteward } from './steward/steward.ts';

export interface StartOptions {
  /** Folder that holds everything the union keeps; made if it does not exist. */
  dataDir: string;
  /** Absent: the port the union's DID names, else 7117. 0 takes any free port on the first start. */
  port?: number | undefined;
  host: string;
  /** did:web of the union. Absent: the one it has, else a did:web on this computer. */
  did?: string | undefined;
  /** Terms and rates. Absent: the published terms stay; the first start publishes the demo's. */
  config?: UnionConfigInput | undefined;
  log: Log;
}

export interface RunningUnion {
  did: string;
  /** Where the DID document and the node are reached, without a trailing slash. */
  url: string;
  /** The port that is bound on this computer. */
  port: number;
  /** A short form of the union's public keys, for people to compare. */
  fingerprint: string;
  /** Finishes what is under way, then lets go of the data folder; however often it is called. */
  close(): Promise<void>;
}

/**
 * Starts a union: its node at an HTTP address, and the steward behind it.
 *
 * @throws PermanentError `store.locked`, `server.port-in-use`, `server.address`, `config.…`, `keys.file`, `did.port`,
 * `did.differs`
 */
export async function startUnion(options: StartOptions): Promise<RunningUnion> {
  const config = options.config && parseConfig(options.config, 'The configuration');
  const folder = toDataFolder(options.dataDir);
  const unlock = lockDataFolder(folder);
  let server: EdgeServer | undefined;
  try {
    const stored = readKeys(folder.keys);
    const address = chooseAddress(stored?.did, options);
    server = await bindServer(options.host, address.port);
    const keys = stored ?? (await createKeys(folder.keys, address.did ?? localDid(server.port)));
    const union = await toIdentity(keys);
    const stop = await serveUnion(union, server, folder.database, config, options.log);
    let closed: Promise<void> | undefined;
    return {
      did: union.did,
      url: unionOrigin(union.did),
      port: server.port,
      fingerprint: await fingerprintOf(union),
      close: () => (closed ??= stop().then(unlock)),
    };
  } catch (error) {
    await server?.close();
    unlock();
    throw error;
  }
}

/** @returns a function that ends requests, rounds and database, in this order. */
async function serveUnion(
  union: UnionIdentity,
  server: EdgeServer,
  databasePath: string,
  config: UnionConfig | undefined,
  log: Log,
): Promise<() => Promise<void>> {
  const database = new Database(databasePath);
  try {
    const document = buildDidDocument(union);
    const engine = await openEngine(database, union, document);
    const manifest = await publishManifest(engine, union, config, Date.now());
    const stopRenewal = keepManifestFresh(engine, union, log);
    const admission = manifest.admission ?? 'automatic';
    const rounds = startRounds(await createSteward({ database, engine, union, admission, log }), log);
    const process = createMessageProcessor(engine, database, () => {
      rounds.hint();
    });
    server.serve(
      createEdge({
        document,
        domainLink: keepDomainLink(union, engine.signer),
        joinPage: drawJoinPage(manifest, await fingerprintOf(union)),
        process,
        rates: (config ?? readDemoConfig()).rates,
        log,
      }),
    );
    return async () => {
      await server.close();
      await stopRenewal();
      await rounds.stop();
      await engine.close();
      await database.close();
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
