import { fromUtf8 } from '@sheaf/protocol/bytes';
import { paths, protocolUri } from '@sheaf/protocol/dwn-protocol';
import { PermanentError } from '@sheaf/protocol/error';
import { manifestSchema, type Manifest } from '@sheaf/protocol/manifest';
import { RecordsQuery, type RecordsQueryReplyEntry } from '@tbd54566975/dwn-sdk-js';

import { readDemoConfig, type UnionConfig } from './config.ts';
import type { UnionIdentity } from './keys.ts';
import { describeError, type Log } from './log.ts';
import type { Engine } from './node/engine.ts';
import { writeUnionRecord } from './node/union-records.ts';

/** What the union says of itself under a configuration. */
function buildManifest(config: UnionConfig, union: UnionIdentity): Manifest {
  const { rates: _rates, ...terms } = config;
  return manifestSchema.parse({
    v: 1,
    typ: 'sheaf.manifest',
    union: union.did,
    ...terms,
    keys: { assertion: union.assertionKey, keyAgreement: union.keyAgreementKey },
  });
}

/** How long a published manifest is good for, and how long before its end the next one is published. Milliseconds. */
const validityMs = 30 * 24 * 60 * 60_000;
const renewalMs = validityMs / 2;

/** How often the union looks whether its manifest is to be renewed. Milliseconds. */
const lookMs = 60 * 60_000;

/**
 * Publishes the manifest that follows from the configuration, unless it is published already and good for a while.
 * Without a configuration the terms of the newest published one stay; a union that has none publishes the demo's.
 * The same terms are published anew, under the same version, when less than half of their time is left.
 *
 * @param now ms since the epoch
 * @returns the manifest that stands
 * @throws PermanentError `config.version` if other terms stand under the same or a higher version.
 */
export async function publishManifest(
  engine: Engine,
  union: UnionIdentity,
  config: UnionConfig | undefined,
  now: number,
): Promise<Manifest> {
  const [newest] = (await readManifests(engine)).toSorted(
    (a, b) => b.version - a.version || (b.validUntil ?? 0) - (a.validUntil ?? 0),
  );
  const wanted = config || !newest ? buildManifest(config ?? readDemoConfig(), union) : newest;
  if (newest && isSameTerms(newest, wanted)) {
    if ((newest.validUntil ?? 0) - now > renewalMs) return newest;
  } else if (newest && newest.version >= wanted.version) {
    throw new PermanentError(
      'config.version',
      `Version ${newest.version} of the manifest is published and its terms differ from this configuration, ` +
        `whose version is ${wanted.version}. Raise "version" to ${newest.version + 1} to publish changed terms.`,
    );
  }
  const manifest: Manifest = { ...wanted, validUntil: now + validityMs };
  await writeUnionRecord(engine, { path: 'manifest', body: manifest, at: now, published: true });
  return manifest;
}

function isSameTerms(a: Manifest, b: Manifest): boolean {
  const [one, other] = [a, b].map(({ validUntil: _end, admission = 'automatic', ...terms }) =>
    JSON.stringify({ ...terms, admission }),
  );
  return one === other;
}

/**
 * Publishes the manifest anew in time, for as long as the union runs.
 * @returns ends that, after a renewal under way
 */
export function keepManifestFresh(engine: Engine, union: UnionIdentity, log: Log): () => Promise<void> {
  let renewal: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    renewal = publishManifest(engine, union, undefined, Date.now()).catch((error: unknown) => {
      log('manifest.failed', describeError(error));
    });
  }, lookMs);
  return async () => {
    clearInterval(timer);
    await renewal;
  };
}

/** All manifests the union has published. */
async function readManifests(engine: Engine): Promise<Manifest[]> {
  const manifests: Manifest[] = [];
  let cursor: Parameters<typeof RecordsQuery.create>[0]['pagination'];
  do {
    const query = await RecordsQuery.create({
      filter: { protocol: protocolUri, protocolPath: paths.manifest },
      signer: engine.signer,
      ...(cursor ? { pagination: cursor } : {}),
    });
    const reply = await engine.process(query.message);
    for (const entry of (reply.entries ?? []) as RecordsQueryReplyEntry[]) {
      manifests.push(manifestSchema.parse(decodeBody(entry)));
    }
    cursor = reply.cursor && { cursor: reply.cursor };
  } while (cursor);
  return manifests;
}

function decodeBody({ encodedData = '' }: RecordsQueryReplyEntry): unknown {
  return JSON.parse(fromUtf8(Buffer.from(encodedData, 'base64url')));
}
