import { fromUtf8 } from '@sheaf/protocol/bytes';
import { paths, protocolUri } from '@sheaf/protocol/dwn-protocol';
import { PermanentError } from '@sheaf/protocol/error';
import { manifestSchema, type Manifest } from '@sheaf/protocol/manifest';
import { RecordsQuery, type RecordsQueryReplyEntry } from '@tbd54566975/dwn-sdk-js';

import { readDemoConfig, type UnionConfig } from './config.ts';
import type { UnionIdentity } from './keys.ts';
import type { Engine } from './node/engine.ts';
import { writeUnionRecord } from './node/union-records.ts';

/** What the union says of itself under a configuration. */
function buildManifest(config: UnionConfig, union: UnionIdentity): Manifest {
  const { admission: _admission, rates: _rates, ...terms } = config;
  return manifestSchema.parse({
    v: 1,
    typ: 'sheaf.manifest',
    union: union.did,
    ...terms,
    keys: { assertion: union.assertionKey, keyAgreement: union.keyAgreementKey },
  });
}

/**
 * Publishes the manifest that follows from the configuration, unless it is published already.
 * Without a configuration the newest published one stays; a union that has none publishes the demo's.
 *
 * @throws PermanentError `config.version` if other terms stand under the same or a higher version.
 */
export async function publishManifest(
  engine: Engine,
  union: UnionIdentity,
  config: UnionConfig | undefined,
): Promise<void> {
  const published = await readManifests(engine);
  if (!config && published.length > 0) return;
  const manifest = buildManifest(config ?? readDemoConfig(), union);
  const newest = published.toSorted((a, b) => b.version - a.version)[0];
  if (newest && JSON.stringify(newest) === JSON.stringify(manifest)) return;
  if (newest && newest.version >= manifest.version) {
    throw new PermanentError(
      'config.version',
      `Version ${newest.version} of the manifest is published and its terms differ from this configuration, ` +
        `whose version is ${manifest.version}. Raise "version" to ${newest.version + 1} to publish changed terms.`,
    );
  }
  await writeUnionRecord(engine, { path: 'manifest', body: manifest, at: Date.now(), published: true });
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
