import type { Consent } from '@sheaf/protocol/consent';
import { PermanentError } from '@sheaf/protocol/error';
import { continueGrants, toFullMinute, type WantedGrant } from '@sheaf/protocol/grants';
import type { Manifest } from '@sheaf/protocol/manifest';
import { isOfWhole } from '@sheaf/protocol/terms';

import { momentOf } from '@/utils/store/agreement.ts';
import { eachBatch } from '@/utils/store/batches.ts';
import type { UnionRow } from '@/utils/store/database.ts';
import { readLatestAt } from '@/utils/store/events.ts';
import { readCapture } from '@/utils/store/settings.ts';
import { readProgress, readUnion } from '@/utils/store/unions.ts';
import { commitWord, replaceDraft, type Terms } from '@/utils/store/words.ts';
import type { Connect } from './connect.ts';
import { resealUnsent } from './reseal.ts';
import { signWord } from './sign-word.ts';
import { toSite } from './to-site.ts';

/** What a member agrees to from now on. */
export interface Change {
  union: string;
  /** Record id of the terms that they read: those agreed to before, or those that the union offers. */
  manifestRecord: string;
  grants: WantedGrant[];
}

/**
 * Agrees to something else with a union: a new signed agreement takes the place of the one before, at once, and goes out
 * with the next delivery. Also renews what has ended, accepts other terms, and agrees again after a withdrawal.
 *
 * What was captured before is shared as far as both agreements allow it (protocol/grants.ts); under terms that ask for
 * more as a whole, not at all.
 *
 * @throws PermanentError `consent.no-member`; `consent.manifest-changed` if these are not the union's terms, any more;
 *   `consent.terms-ended`; `consent.more-than-asked`; `consent.site` for a name that is none
 */
export async function changeConsent(change: Change, connect: Connect): Promise<void> {
  for (;;) {
    const union = await readAgreed(change.union);
    const { manifest, manifestRecord } = findTerms(union, change.manifestRecord);
    if (!asksFor(manifest, change.grants)) {
      throw new PermanentError('consent.more-than-asked', 'This is more than the union asks for.');
    }
    const consent: Consent = {
      v: 1,
      typ: 'sheaf.consent',
      aud: union.did,
      manifest: { record: manifestRecord, version: manifest.version },
      givenAt: Date.now(),
      grants: await mergeGrants(union, change),
    };
    if (await give(union, consent, { manifest, manifestRecord }, connect)) return;
  }
}

/**
 * Puts an agreement in the place of the one that stands.
 * @returns false if another stands by now
 */
export async function give(
  union: UnionRow,
  consent: Consent,
  terms: Terms | undefined,
  connect: Connect,
): Promise<boolean> {
  if (!union.consentRecord) return replaceDraft(union.did, consent);
  const client = await connect(union);
  const record = await signWord(consent, client);
  const basis = union.consentRecord.message.recordId;
  if (!(await commitWord(union.did, basis, { word: consent, record }, terms))) return false;
  await resealUnsent(union.did, client, Date.now);
  return true;
}

/** A union that the member is in, or asked to be let into. @throws PermanentError `consent.no-member` */
export async function readAgreed(did: string): Promise<UnionRow> {
  const union = await readUnion(did);
  if (union?.status === 'member' || union?.status === 'joining') return union;
  throw new PermanentError(
    'consent.no-member',
    'You are no member of this union. Join it to agree to something.',
  );
}

/** Whether a union asks for all of this. */
export function asksFor(manifest: Manifest, grants: readonly WantedGrant[]): boolean {
  const categories = manifest.asks.map(({ category }) => category);
  return grants.every(
    ({ category, purposes }) =>
      categories.includes(category) && purposes.every((purpose) => manifest.purposes.includes(purpose)),
  );
}

function findTerms({ manifest, manifestRecord, offer }: UnionRow, wanted: string): Terms {
  if (offer?.manifestRecord === wanted) {
    if ((offer.manifest.validUntil ?? 0) > Date.now()) return offer;
    throw new PermanentError(
      'consent.terms-ended',
      'These terms have ended, and the union has not said them anew. Ask the union.',
    );
  }
  if (manifestRecord === wanted) return { manifest, manifestRecord };
  throw new PermanentError(
    'consent.manifest-changed',
    'The union changed its terms just now. Read them again.',
  );
}

async function mergeGrants(union: UnionRow, { manifestRecord, grants }: Change): Promise<Consent['grants']> {
  const { consent, withdrawn, offer } = union;
  const moment = momentOf(union, Date.now());
  const standing = withdrawn ? [] : consent.grants.filter(({ expiresAt = Infinity }) => moment < expiresAt);
  const isAnew = offer?.manifestRecord === manifestRecord && offer.differences.some(isOfWhole);
  const { privateHosts } = await readCapture();
  const known = consent.grants.flatMap(({ sites }) => sites.sites);
  const wanted = grants.map(({ category, purposes, sites, expiresAt }) => ({
    category,
    purposes,
    sites: { rule: sites.rule, sites: toSites(sites.sites, { known, privateHosts }) },
    ...(expiresAt !== undefined && { expiresAt }),
  }));
  return continueGrants(standing, wanted, await findStart(union), isAnew);
}

function toSites(typed: readonly string[], list: Parameters<typeof toSite>[1]): string[] {
  const sites = typed.map((each) => {
    const site = toSite(each, list);
    if (site !== undefined) return site;
    throw new PermanentError('consent.site', `“${each}” is no public site. Write it like example.com.`);
  });
  return [...new Set(sites)];
}

/** The first full minute of which nothing is in the record yet: by a clock that was set back, some of it lies ahead. */
async function findStart({ did }: UnionRow): Promise<number> {
  let before = (await readProgress(did))?.cursor ?? 0;
  for await (const { first } of eachBatch(did, 'sealed', 'sent')) before = Math.min(before, first - 1);
  return toFullMinute(await readLatestAt(before, Date.now()));
}
