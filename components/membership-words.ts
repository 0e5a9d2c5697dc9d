import type { Manifest } from '@sheaf/protocol/manifest';

/** How a member stands with a union; `because` is its reason for a no, in its own words. */
export interface MembershipState {
  name: string;
  status: 'joining' | 'member' | 'refused' | 'removed' | 'left';
  admission?: Manifest['admission'] | undefined;
  because?: string | undefined;
}

/** What keeps a union from getting anything, in a heading and a sentence; undefined for a member. */
export function describeMembership({
  name,
  status,
  admission,
  because,
}: MembershipState): { title: string; sentence: string } | undefined {
  const why = because === undefined ? '' : ` It says: “${because}”`;
  switch (status) {
    case 'member':
      return undefined;
    case 'joining':
      return admission === 'approval'
        ? {
            title: `${name} has yet to decide on you`,
            sentence: `A person at ${name} decides on each request, and has not decided on yours. Nothing of your record is sent before.`,
          }
        : {
            title: `Asking ${name} to let you in`,
            sentence: `${name} has not let you in yet. Nothing of your record is sent before it does.`,
          };
    case 'refused':
      return {
        title: `${name} did not let you in`,
        sentence: `Nothing of your record was sent.${why} You can look ${name} up and ask again.`,
      };
    case 'removed':
      return {
        title: `${name} ended your membership`,
        sentence: `Nothing more is sent; what it has received stays with it, unless you recall it.${why}`,
      };
    case 'left':
      return {
        title: `You left ${name}`,
        sentence: `Nothing more is sent. What it has received stays with it, unless you recall it.`,
      };
  }
}

/** How a union decides whom it lets in. */
export const admissionWords: Record<NonNullable<Manifest['admission']>, string> = {
  automatic: 'Whoever asks is let in',
  approval: 'A person at the union decides on each request',
  invitation: 'Whoever has an invitation code from the union is let in',
};
