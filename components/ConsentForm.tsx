import type { Category } from '@sheaf/protocol/category';
import type { Purpose } from '@sheaf/protocol/manifest';
import { useRef, useState } from 'preact/hooks';

import { categoryNames, purposeNames } from './agreement-words.ts';
import { describeAgreement, findMissing, type Agreement } from './agreement.ts';
import { Button } from './Button.tsx';
import { Choice } from './Choice.tsx';
import { Notice } from './Notice.tsx';

interface Props {
  union: { name: string; holdHours: number };
  asks: readonly { category: Category; sentence: string; because: string }[];
  purposes: readonly { purpose: Purpose; sentence: string; isRefusedBySignal: boolean }[];
  /** The browser sends Global Privacy Control. */
  isPrivacyAsked: boolean;
  isBusy: boolean;
  /** Called within the click, so that the browser can be asked for its permission. */
  onAgree: (agreement: Agreement) => void;
}

/** Category by category and purpose by purpose: nothing is ticked for the member. */
export function ConsentForm({ union, asks, purposes, isPrivacyAsked, isBusy, onAgree }: Props) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [wasAsked, setAsked] = useState(false);
  const firstAsk = useRef<HTMLInputElement>(null);
  const firstPurpose = useRef<HTMLInputElement>(null);
  const agreement: Agreement = {
    categories: asks.map(({ category }) => category).filter((category) => ticked.has(category)),
    purposes: purposes.map(({ purpose }) => purpose).filter((purpose) => ticked.has(purpose)),
  };
  const missing = findMissing(agreement);
  const sentences = describeAgreement(agreement, union);

  function tick(name: string, isTicked: boolean): void {
    const others = [...ticked].filter((other) => other !== name);
    setTicked(new Set(isTicked ? [...others, name] : others));
  }

  function agree(): void {
    setAsked(true);
    if (missing) (missing === 'categories' ? firstAsk : firstPurpose).current?.focus();
    else onAgree(agreement);
  }

  return (
    <div class="stack">
      {isPrivacyAsked && (
        <Notice tone="note" title="Your browser asks for privacy (Global Privacy Control)">
          <p>
            So {union.name} gets the least of what you agree to: which site it was, and no address or title.
            You can give it more later, under Review. What you tick is captured into your own record as
            always.
          </p>
        </Notice>
      )}
      <fieldset class="stack-tight">
        <legend>
          <h3>What {union.name} asks for</h3>
        </legend>
        {asks.map(({ category, sentence, because }, index) => (
          <Choice
            key={category}
            name={categoryNames[category]}
            testId={`ask-${category}`}
            isChecked={ticked.has(category)}
            onChange={(isTicked) => tick(category, isTicked)}
            {...(index === 0 ? { inputRef: firstAsk } : {})}
          >
            {sentence} <em>Why: {because}</em>
          </Choice>
        ))}
      </fieldset>
      <fieldset class="stack-tight">
        <legend>
          <h3>What it may be used for</h3>
        </legend>
        {purposes.map(({ purpose, sentence, isRefusedBySignal }, index) => (
          <Choice
            key={purpose}
            name={purposeNames[purpose]}
            testId={`purpose-${purpose}`}
            isChecked={ticked.has(purpose)}
            onChange={(isTicked) => tick(purpose, isTicked)}
            {...(index === 0 ? { inputRef: firstPurpose } : {})}
          >
            {sentence}
            {isRefusedBySignal && (
              <em>
                {' '}
                Your browser asks not to have this done. So it is left out unless you tick it yourself.
              </em>
            )}
          </Choice>
        ))}
      </fieldset>
      <section class="agreement" aria-labelledby="agreement-name">
        <h3 id="agreement-name">What you agree to</h3>
        <div class="stack-tight" role="status" data-testid="agreement">
          {sentences.length === 0 && <p>Nothing yet.</p>}
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </section>
      {wasAsked && missing && (
        <Notice tone="care" role="alert">
          <p>
            {missing === 'categories'
              ? 'Tick at least one thing that may be captured.'
              : 'Tick at least one use, or nothing can be agreed.'}
          </p>
        </Notice>
      )}
      <div class="stack-tight">
        <Button look="primary" testId="agree" isBusy={isBusy} onPress={agree}>
          Agree, and let Sheaf see the pages I open
        </Button>
        <p class="small soft">
          Your browser then asks whether Sheaf may see the pages you open, unless you allowed it before. If
          you say no there, nothing changes.
        </p>
      </div>
    </div>
  );
}
