import type { Category } from '@sheaf/protocol/category';
import type { WantedGrant } from '@sheaf/protocol/grants';
import type { Purpose } from '@sheaf/protocol/manifest';

/** How long an agreement is to hold: as long as it does already, until it is taken back, or so long from now. */
export type Until = 'keep' | 'open' | 'month' | 'quarter' | 'year';

/** What a member is about to agree to for one category, as it stands in the form. */
export interface GrantDraft {
  isOn: boolean;
  purposes: readonly Purpose[];
  rule: 'all-except' | 'only';
  /** As typed: sites with space, commas or line ends between. */
  sites: string;
  until: Until;
}

const dayMs = 24 * 60 * 60 * 1000;
const lengths: Partial<Record<Until, number>> = { month: 30 * dayMs, quarter: 91 * dayMs, year: 365 * dayMs };

/** What the form begins with: what stands; where nothing does, nothing is ticked. */
export function toDraft(grant: WantedGrant | undefined, isStanding: boolean): GrantDraft {
  if (!grant) return { isOn: false, purposes: [], rule: 'all-except', sites: '', until: 'open' };
  return {
    isOn: isStanding,
    purposes: isStanding ? grant.purposes : [],
    rule: grant.sites.rule,
    sites: grant.sites.sites.join('\n'),
    until: isStanding && grant.expiresAt !== undefined ? 'keep' : 'open',
  };
}

/** What is missing in a draft before it can be agreed to, in words. */
export function findProblem({ isOn, purposes, rule, sites }: GrantDraft): string | undefined {
  if (!isOn) return undefined;
  if (purposes.length === 0) return 'Tick at least one use, or untick this.';
  const names = splitSites(sites);
  if (rule === 'only' && names.length === 0) return 'Name at least one site, or choose every site.';
  return names.length > 200 ? 'Name at most 200 sites.' : undefined;
}

/**
 * The grant that a draft comes to.
 * @param now ms since the epoch
 */
export function toGrant(
  category: Category,
  draft: GrantDraft,
  standing: WantedGrant | undefined,
  now: number,
): WantedGrant {
  const length = lengths[draft.until];
  const expiresAt = draft.until === 'keep' ? standing?.expiresAt : length && now + length;
  return {
    category,
    purposes: [...draft.purposes],
    sites: { rule: draft.rule, sites: splitSites(draft.sites) },
    ...(expiresAt !== undefined && { expiresAt }),
  };
}

function splitSites(typed: string): string[] {
  return [
    ...new Set(
      typed
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
}
