import type { Category } from './category.ts';
import type { ConsentGrant } from './consent.ts';

/** What a member wants to be agreed from a moment on: a grant for each category at most. */
export type WantedGrant = Omit<ConsentGrant, 'from'>;

/** Grants that one category may have side by side; of more, those for the oldest events go. */
const mostPieces = 6;

const minuteMs = 60_000;

/** The first full minute that is not before a moment (ms since the epoch): events have no finer times. */
export function toFullMinute(at: number): number {
  return Math.ceil(at / minuteMs) * minuteMs;
}

/**
 * The grants of an agreement that takes the place of another, so that no event is covered by more than what was agreed
 * when it happened. What both agreements allow goes on as it was; what is new holds from `from`.
 *
 * @param before grants of the agreement that stands; none, if it was withdrawn
 * @param from full minute, ms since the epoch; no event in the record is later
 * @param isAnew nothing goes on: what is agreed, is agreed under other terms
 */
export function continueGrants(
  before: readonly ConsentGrant[],
  wanted: readonly WantedGrant[],
  from: number,
  isAnew = false,
): ConsentGrant[] {
  return wanted.flatMap((grant) => {
    const earlier = isAnew ? [] : before.filter(({ category }) => category === grant.category);
    const kept = earlier.flatMap((piece) => intersect(piece, grant) ?? []);
    const isNew = !earlier.some((piece) => contains(piece, grant));
    return prune(isNew ? [...kept, { ...grant, from }] : kept);
  });
}

/** Of each category the grant that holds for what happens now: the one that begins last. */
export function currentGrants(grants: readonly ConsentGrant[]): ConsentGrant[] {
  const latest = new Map<Category, ConsentGrant>();
  for (const grant of grants) {
    if ((latest.get(grant.category)?.from ?? 0) <= (grant.from ?? 0)) latest.set(grant.category, grant);
  }
  return [...latest.values()];
}

/** What both allow; undefined when that is nothing. */
function intersect(piece: ConsentGrant, wanted: WantedGrant): ConsentGrant | undefined {
  const purposes = wanted.purposes.filter((purpose) => piece.purposes.includes(purpose));
  const sites = intersectSites(piece.sites, wanted.sites);
  const expiresAt = Math.min(piece.expiresAt ?? Infinity, wanted.expiresAt ?? Infinity);
  if (purposes.length === 0 || !sites) return undefined;
  return {
    category: wanted.category,
    purposes,
    sites,
    ...(piece.from !== undefined && { from: piece.from }),
    ...(expiresAt !== Infinity && { expiresAt }),
  };
}

type SiteRule = ConsentGrant['sites'];

/** Sites that a rule may name (consent.ts). */
const mostSites = 200;

function intersectSites(a: SiteRule, b: SiteRule): SiteRule | undefined {
  if (a.rule === 'all-except' && b.rule === 'all-except') {
    const sites = [...new Set([...a.sites, ...b.sites])];
    return sites.length > mostSites ? undefined : { rule: 'all-except', sites };
  }
  const [only, other] = a.rule === 'only' ? [a, b] : [b, a];
  const sites = only.sites.filter((site) => (other.rule === 'only') === other.sites.includes(site));
  return sites.length === 0 ? undefined : { rule: 'only', sites };
}

/** Whether all that `inner` allows is allowed by `outer`, whenever that begins. */
function contains(outer: WantedGrant, inner: WantedGrant): boolean {
  return (
    inner.purposes.every((purpose) => outer.purposes.includes(purpose)) &&
    (inner.expiresAt ?? Infinity) <= (outer.expiresAt ?? Infinity) &&
    containsSites(outer.sites, inner.sites)
  );
}

function containsSites(outer: SiteRule, inner: SiteRule): boolean {
  if (inner.rule === 'only') {
    return inner.sites.every((site) => (outer.rule === 'only') === outer.sites.includes(site));
  }
  return outer.rule === 'all-except' && outer.sites.every((site) => inner.sites.includes(site));
}

/** Without what another piece allows as well, and no later. */
function prune(pieces: readonly ConsentGrant[]): ConsentGrant[] {
  const isSpare = (piece: ConsentGrant, index: number) =>
    pieces.some((other, at) => {
      if (at === index || !contains(other, piece) || (other.from ?? 0) > (piece.from ?? 0)) return false;
      const isSame = contains(piece, other) && (other.from ?? 0) === (piece.from ?? 0);
      return !isSame || at < index;
    });
  return pieces.filter((piece, index) => !isSpare(piece, index)).slice(-mostPieces);
}
