import type { Category } from '@sheaf/protocol/category';
import type { WantedGrant } from '@sheaf/protocol/grants';
import type { Ref } from 'preact';
import { useState } from 'preact/hooks';

import { Button } from '@/components/Button.tsx';
import { CategoryAgreement } from '@/components/CategoryAgreement.tsx';
import { findProblem, toDraft, toGrant, type GrantDraft } from '@/components/grant-draft.ts';
import { describeGrant } from '@/components/grant-words.ts';
import { isRefusedBySignal } from '@/components/privacy-signal.ts';
import type { UnionRow } from '@/utils/store/database.ts';
import { isAskedForMore } from '@/utils/store/hold.ts';
import { toCategories } from './to-categories.ts';

interface Props {
  union: UnionRow;
  heading: Ref<HTMLHeadingElement>;
  now: number;
  isBusy: boolean;
  onSave: (grants: WantedGrant[]) => void;
  onStop: (category: Category, isRecalled: boolean) => void;
}

/** The matrix of an agreement: each category with its uses, sites and end, then what all of it comes to. */
export function AgreementForm({ union, heading, now, isBusy, onSave, onStop }: Props) {
  const { name, purposes } = (union.offer ?? union).manifest;
  const rows = toCategories(union, now);
  const [drafts, setDrafts] = useState<Partial<Record<Category, GrantDraft>>>({});
  const [wasAsked, setAsked] = useState(false);
  const filled = rows.map(({ view, grant }) => ({
    view,
    grant,
    draft: drafts[view.category] ?? toDraft(grant, view.state === 'on'),
  }));
  // What a union asks for no more cannot be agreed to again.
  const chosen = filled.filter(({ view, draft }) => draft.isOn && view.because !== undefined);
  const grants = chosen.map(({ view, draft, grant }) => toGrant(view.category, draft, grant, now));
  const hasProblem = chosen.some(({ draft }) => findProblem(draft) !== undefined);

  function save(): void {
    setAsked(true);
    if (!hasProblem && grants.length > 0) onSave(grants);
  }

  function renew(category: Category, grant: WantedGrant): void {
    const draft = { ...toDraft(grant, true), until: 'year' as const };
    const others = grants.filter((each) => each.category !== category);
    onSave([...others, toGrant(category, draft, grant, now)]);
  }

  return (
    <section class="stack" aria-label={`What ${name} gets`}>
      <h3 ref={heading} tabIndex={-1}>
        What it gets
      </h3>
      <div class="categories">
        {filled.map(({ view, grant, draft }) => (
          <CategoryAgreement
            key={view.category}
            view={view}
            draft={draft}
            purposes={purposes.map((purpose) => ({ purpose, isRefusedBySignal: isRefusedBySignal(purpose) }))}
            problem={wasAsked ? findProblem(draft) : undefined}
            isBusy={isBusy}
            onChange={(changed) => setDrafts({ ...drafts, [view.category]: changed })}
            onStop={(isRecalled) => onStop(view.category, isRecalled)}
            onRenew={() => grant && renew(view.category, grant)}
          />
        ))}
      </div>
      <h3>What that comes to</h3>
      <div class="stack-tight" role="status" data-testid="agreed-words">
        {grants.length === 0 || hasProblem ? (
          <p class="soft">
            {grants.length === 0
              ? 'Nothing is ticked, so there is nothing to agree to.'
              : 'Something is still missing above.'}
          </p>
        ) : (
          grants.map((grant) => <p key={grant.category}>{describeGrant(name, grant)}</p>)
        )}
      </div>
      <div class="row">
        <Button look="primary" testId="save-agreement" isBusy={isBusy} onPress={save}>
          {isBusy ? 'Working…' : describeSave(union)}
        </Button>
      </div>
    </section>
  );
}

function describeSave(union: UnionRow): string {
  if (union.withdrawn) return 'Agree again';
  return isAskedForMore(union) ? 'Agree to this under the new terms' : 'Agree to this';
}
