import { PermanentError } from '@sheaf/protocol/error';
import { compareTerms } from '@sheaf/protocol/terms';

import { readNewestManifest, type ResolvedUnion } from '@/utils/member/resolve-union.ts';
import type { UnionRow } from '@/utils/store/database.ts';
import { noteSighting } from '@/utils/store/unions.ts';
import { noteOffer } from '@/utils/store/words.ts';
import { logError } from './log.ts';

/**
 * Reads the terms that a union publishes now and holds them against those agreed to. What asks for more pauses sharing
 * until the member decides; what only asks for less is announced. Terms that are over, older than what was seen, or
 * not signed by the pinned key change nothing: what was agreed to stands.
 *
 * @throws RecoverableError if the union cannot be reached
 */
export async function confirmTerms(union: UnionRow, now: () => number): Promise<void> {
  const found = await readPublished(union);
  if (!found) return;
  const { manifest, manifestRecord } = found;
  if (manifest.version < (await noteSighting(union.did, manifest.version))) return;
  const differences = compareTerms(union.manifest, manifest);
  const offer = { manifest, manifestRecord, at: now(), differences };
  await noteOffer(union.did, union.manifestRecord, differences.length > 0 ? offer : undefined);
}

async function readPublished({ keys }: UnionRow): Promise<ResolvedUnion | undefined> {
  try {
    return await readNewestManifest(keys);
  } catch (error) {
    if (!(error instanceof PermanentError)) throw error;
    logError(error);
    return undefined;
  }
}
