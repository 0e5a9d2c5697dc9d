import { useId, useRef, useState } from 'preact/hooks';

import { Button } from './Button.tsx';
import { countOf } from './moments.ts';
import { Notice } from './Notice.tsx';

/** What a member may ask back, beside a single event. Moments in ms since the epoch, `to` not among them. */
export type RecallWish =
  { scope: 'site'; site: string } | { scope: 'time'; from: number; to: number } | { scope: 'everything' };

const scopes = {
  site: { name: 'A site', more: 'Everything that speaks of it, also where you came from it or went to it.' },
  time: { name: 'Some days', more: 'What happened from one day to another, both among them.' },
  everything: { name: 'Everything', more: 'All that was ever shared, also what is on its way now.' },
} as const;

/** How much a wish is. `isMore`: also what was shared from a browser before this one, which is not counted. */
export interface RecallAmount {
  events: number;
  batches: number;
  isMore: boolean;
}

interface Props {
  /** The union's. */
  name: string;
  /** Sites in the record, to choose from. */
  sites: readonly string[];
  /** How much the wish is; absent while it was not counted yet. */
  counted?: RecallAmount;
  isBusy: boolean;
  /** Asks how much a wish is; absent: the wish was changed, and the count is no longer true. */
  onCount: (wish: RecallWish | undefined) => void;
  onRecall: (wish: RecallWish) => void;
  onCancel: () => void;
}

/** What is to be asked back: chosen, then counted, then confirmed. */
export function RecallForm({ name, sites, counted, isBusy, onCount, onRecall, onCancel }: Props) {
  const id = useId();
  const [scope, setScope] = useState<RecallWish['scope']>('site');
  const [site, setSite] = useState('');
  const [days, setDays] = useState({ from: '', to: '' });
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const wish = toWish(scope, site, days);

  /** Whatever is counted is of what stands there. */
  function change(set: () => void): void {
    set();
    setMissing(false);
    onCount(undefined);
  }

  function count(): void {
    setMissing(!wish);
    if (wish) onCount(wish);
    else field.current?.focus();
  }

  return (
    <div class="stack-tight" data-testid="recall-form">
      <fieldset class="stack-tight">
        <legend>
          <strong>What do you want back from {name}?</strong>
        </legend>
        {(Object.keys(scopes) as RecallWish['scope'][]).map((each) => (
          <label key={each} class="choice">
            <input
              type="radio"
              name={`${id}-scope`}
              checked={scope === each}
              aria-label={scopes[each].name}
              aria-describedby={`${id}-${each}`}
              data-testid={`recall-${each}`}
              onChange={() => change(() => setScope(each))}
            />
            <strong>{scopes[each].name}</strong>
            <span class="choice-more" id={`${id}-${each}`}>
              {scopes[each].more}
            </span>
          </label>
        ))}
      </fieldset>
      {scope === 'site' && (
        <label class="stack-tight">
          <span class="small">Site, as it stands beside its events</span>
          <input
            class="field"
            type="text"
            list={`${id}-sites`}
            value={site}
            autocomplete="off"
            spellcheck={false}
            dir="ltr"
            aria-invalid={isMissing}
            data-testid="recall-site-name"
            ref={field}
            onInput={({ currentTarget: { value } }) => change(() => setSite(value))}
          />
          <datalist id={`${id}-sites`}>
            {sites.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </datalist>
        </label>
      )}
      {scope === 'time' &&
        (['from', 'to'] as const).map((end) => (
          <label key={end} class="stack-tight">
            <span class="small">{end === 'from' ? 'From' : 'To'}</span>
            <input
              class="field"
              type="date"
              value={days[end]}
              aria-invalid={isMissing}
              data-testid={`recall-${end}`}
              ref={end === 'from' ? field : null}
              onInput={({ currentTarget: { value } }) => change(() => setDays({ ...days, [end]: value }))}
            />
          </label>
        ))}
      {isMissing && (
        <p class="small" role="alert">
          {scope === 'site' ? 'Say which site.' : 'Say from which day to which, the earlier one first.'}
        </p>
      )}
      {counted && wish ? (
        <Confirm name={name} counted={counted} isBusy={isBusy} onRecall={() => onRecall(wish)} />
      ) : (
        <div class="row">
          <Button size="small" testId="recall-count" isBusy={isBusy} onPress={count}>
            See how much that is
          </Button>
        </div>
      )}
      <div class="row">
        <Button size="small" testId="recall-cancel" onPress={onCancel}>
          Keep it shared
        </Button>
      </div>
    </div>
  );
}

interface ConfirmProps {
  name: string;
  counted: RecallAmount;
  isBusy: boolean;
  onRecall: () => void;
}

function Confirm({ name, counted, isBusy, onRecall }: ConfirmProps) {
  const { events, isMore } = counted;
  if (events === 0 && !isMore) {
    return (
      <Notice tone="note" role="status" title="There is nothing to recall">
        <p class="small">{name} was sent nothing of that, or it was recalled before.</p>
      </Notice>
    );
  }
  return (
    <Notice tone="care" role="status" title={describeAmount(counted)}>
      <p class="small">{describeRecall(name)}</p>
      <Button look="primary" testId="recall-confirm" isBusy={isBusy} onPress={onRecall}>
        {isBusy ? 'Recalling…' : events === 0 ? 'Recall it' : `Recall ${countOf(events, 'event')}`}
      </Button>
    </Notice>
  );
}

const earlier = 'what was shared before this browser';

function describeAmount({ events, batches, isMore }: RecallAmount): string {
  if (events === 0) return `${earlier[0]?.toUpperCase()}${earlier.slice(1)}`;
  const known = `${countOf(events, 'event')} in ${countOf(batches, 'batch', 'batches')}`;
  return isMore ? `${known}, and ${earlier}` : known;
}

/** What a recall does and does not do. */
export function describeRecall(name: string): string {
  return (
    `${name} deletes it from its node and its books, leaves it out of its next dataset, and signs that it did. ` +
    'Datasets that it has given out already stay as they are. Your own record keeps it. This cannot be undone.'
  );
}

function toWish(
  scope: RecallWish['scope'],
  site: string,
  days: { from: string; to: string },
): RecallWish | undefined {
  if (scope === 'everything') return { scope };
  if (scope === 'site') {
    const name = site.trim().toLowerCase();
    return name === '' ? undefined : { scope, site: name };
  }
  const from = startOfDay(days.from);
  const to = startOfDay(days.to, 1);
  return from < to ? { scope, from, to } : undefined;
}

/** The first moment of a local day `YYYY-MM-DD`, or of one some days later; NaN for anything else. */
function startOfDay(day: string, later = 0): number {
  const [year = Number.NaN, month = 1, date = 1] = day.split('-').map(Number);
  return Math.max(0, new Date(year, month - 1, date + later).getTime());
}
