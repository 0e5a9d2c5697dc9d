import type { ConsentFacts } from '@sheaf/protocol/consent-document';

import type { Watch } from '@/components/use-watched.ts';
import type { UnionRow } from '@/utils/store/database.ts';
import { watchQuery } from '@/utils/store/live.ts';
import { readCapture, watchCapture, type CaptureSettings } from '@/utils/store/settings.ts';
import { listUnions } from '@/utils/store/unions.ts';
import { readSigned } from './read-signed.ts';

/** Unions that something is, or can be, agreed with. */
export const followAgreements: Watch<UnionRow[]> = (onValue, onError) =>
  watchQuery(readAgreements, onValue, onError);

async function readAgreements(): Promise<UnionRow[]> {
  const unions = await listUnions();
  return unions
    .filter(({ status }) => status === 'member' || status === 'joining')
    .sort((a, b) => a.manifest.name.localeCompare(b.manifest.name));
}

export const followCapture: Watch<CaptureSettings> = (onValue, onError) => {
  readCapture().then(onValue, onError);
  return watchCapture(onValue);
};

/** The agreement with one union that was signed last. */
export const followSigned =
  (union: string): Watch<ConsentFacts | undefined> =>
  (onValue, onError) =>
    watchQuery(() => readSigned(union), onValue, onError);
