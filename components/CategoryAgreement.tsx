import type { Category } from '@sheaf/protocol/category';
import type { Purpose } from '@sheaf/protocol/manifest';

import { categoryNames, purposeNames } from './agreement-words.ts';
import { Button } from './Button.tsx';
import { Choice } from './Choice.tsx';
import type { GrantDraft, Until } from './grant-draft.ts';
import { formatDate } from './moments.ts';
import { Notice } from './Notice.tsx';

const lengths: Record<Exclude<Until, 'keep'>, string> = {
  open: 'until I stop it',
  month: 'for 30 days',
  quarter: 'for three months',
  year: 'for a year',
};

/** A category as one union asks for it, and as it stands. */
export interface CategoryView {
  category: Category;
  sentence: string;
  /** Why the union asks for it, in its words; absent: it asks no more. */
  because?: string;
  /** The exact line that an example of it would be. */
  line: string;
  /** When the agreement on it ends or ended, ms since the epoch. */
  expiresAt?: number;
  /** `on`: agreed to and not over. */
  state: 'off' | 'on' | 'over';
}

interface Props {
  view: CategoryView;
  draft: GrantDraft;
  purposes: readonly { purpose: Purpose; isRefusedBySignal: boolean }[];
  problem: string | undefined;
  isBusy: boolean;
  onChange: (draft: GrantDraft) => void;
  onStop: (isRecalled: boolean) => void;
  onRenew: () => void;
}

/** One category of an agreement: what it is, for what, until when and where, and the one click that ends it. */
export function CategoryAgreement({
  view,
  draft,
  purposes,
  problem,
  isBusy,
  onChange,
  onStop,
  onRenew,
}: Props) {
  const { category, sentence, because, line, state, expiresAt } = view;
  return (
    <section
      class="category stack-tight"
      aria-label={categoryNames[category]}
      data-testid={`category-${category}`}
      data-state={state}
    >
      <Choice
        name={categoryNames[category]}
        testId={`share-${category}`}
        isChecked={draft.isOn}
        onChange={(isOn) => onChange({ ...draft, isOn })}
      >
        {sentence}{' '}
        <em>
          {because === undefined ? 'It no longer asks for this; nothing of it is sent.' : `Why: ${because}`}
        </em>
      </Choice>
      <details>
        <summary class="small">What one line of it looks like</summary>
        <p class="example mono" dir="ltr">
          {line}
        </p>
      </details>
      {state === 'over' && expiresAt !== undefined && (
        <Notice tone="care" title={`This ended on ${formatDate(expiresAt)}`}>
          <p class="small">
            Nothing of it is shared since. If you renew it, only what you capture from then on is.
          </p>
          <div class="row">
            <Button size="small" testId={`renew-${category}`} isBusy={isBusy} onPress={onRenew}>
              Renew it for a year
            </Button>
          </div>
        </Notice>
      )}
      {draft.isOn && <Limits view={view} draft={draft} purposes={purposes} onChange={onChange} />}
      {problem !== undefined && (
        <p class="field-problem" role="alert">
          {problem}
        </p>
      )}
      {state === 'on' && (
        <div class="row">
          <Button size="small" testId={`stop-${category}`} isBusy={isBusy} onPress={() => onStop(false)}>
            {`Stop sharing “${categoryNames[category]}”`}
          </Button>
          <Button size="small" testId={`recall-${category}`} isBusy={isBusy} onPress={() => onStop(true)}>
            {`Stop, and recall “${categoryNames[category]}”`}
          </Button>
        </div>
      )}
    </section>
  );
}

type LimitsProps = Pick<Props, 'view' | 'draft' | 'purposes' | 'onChange'>;

function Limits({ view, draft, purposes, onChange }: LimitsProps) {
  const { category, expiresAt, state } = view;
  const name = categoryNames[category];
  function tick(purpose: Purpose, isTicked: boolean): void {
    const others = draft.purposes.filter((other) => other !== purpose);
    onChange({ ...draft, purposes: isTicked ? [...others, purpose] : others });
  }
  return (
    <div class="limits stack-tight">
      <fieldset class="row">
        <legend class="small">For which uses</legend>
        {purposes.map(({ purpose, isRefusedBySignal }) => (
          <label key={purpose} class="tick">
            <input
              type="checkbox"
              checked={draft.purposes.includes(purpose)}
              data-testid={`use-${category}-${purpose}`}
              onChange={(event) => tick(purpose, event.currentTarget.checked)}
            />
            {purposeNames[purpose]}
            {isRefusedBySignal && <span class="small soft"> (your browser asks not to)</span>}
          </label>
        ))}
      </fieldset>
      <label class="limit">
        <span class="small">How long</span>
        <select
          class="field"
          value={draft.until}
          data-testid={`until-${category}`}
          onChange={(event) => onChange({ ...draft, until: event.currentTarget.value as Until })}
        >
          {state === 'on' && expiresAt !== undefined && (
            <option value="keep">{`until ${formatDate(expiresAt)}, as agreed`}</option>
          )}
          {Object.entries(lengths).map(([until, words]) => (
            <option key={until} value={until}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label class="limit">
        <span class="small">Where</span>
        <select
          class="field"
          value={draft.rule}
          data-testid={`rule-${category}`}
          onChange={(event) => onChange({ ...draft, rule: event.currentTarget.value as GrantDraft['rule'] })}
        >
          <option value="all-except">everywhere except on</option>
          <option value="only">only on</option>
        </select>
      </label>
      <textarea
        class="field"
        rows={2}
        aria-label={`Sites, ${name}`}
        placeholder="example.com"
        dir="ltr"
        spellcheck={false}
        value={draft.sites}
        data-testid={`sites-${category}`}
        onInput={(event) => onChange({ ...draft, sites: event.currentTarget.value })}
      />
    </div>
  );
}
