import type { Category } from '@sheaf/protocol/category';
import type { WantedGrant } from '@sheaf/protocol/grants';
import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import { categoryNames } from '@/components/agreement-words.ts';
import { FailureNotice } from '@/components/FailureNotice.tsx';
import { LeaveUnion } from '@/components/LeaveUnion.tsx';
import { Notice } from '@/components/Notice.tsx';
import type { RecallAmount } from '@/components/RecallForm.tsx';
import { StopEverything } from '@/components/StopEverything.tsx';
import { TermsDifferences } from '@/components/TermsDifferences.tsx';
import { ask } from '@/utils/messaging/ask.ts';
import type { UnionRow } from '@/utils/store/database.ts';
import { findHold, holdReasons } from '@/utils/store/hold.ts';
import { AgreementForm } from './AgreementForm.tsx';
import { useConsent } from './use-consent.ts';

interface Props {
  union: UnionRow;
  /** Categories that are captured into the member's own record. */
  captured: readonly string[];
  now: number;
  say: (words: string) => void;
}

/** What the member agreed to with one union: as it stands, to be changed, and to be ended. */
export function UnionAgreement({ union, captured, now, say }: Props) {
  const { did, manifest, manifestRecord, offer, withdrawn, consentRecord } = union;
  const { name } = manifest;
  const { outcome, agree, withdraw, adoptTerms, leave } = useConsent(did);
  const [shared, setShared] = useState<RecallAmount>();
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLHeadingElement>(null);
  const isBusy = outcome.state === 'working';
  // As it is now: the last tick may lie before what was agreed a moment ago.
  const hold = findHold(union, Math.max(now, Date.now()));

  /** What was pressed may be gone now. */
  async function tell(work: Promise<boolean>, words: string): Promise<void> {
    if (!(await work)) return;
    say(words);
    heading.current?.focus();
  }

  function save(grants: WantedGrant[]): void {
    const uncaptured = grants
      .map(({ category }) => category)
      .filter((category) => !captured.includes(category));
    const terms = offer?.manifestRecord ?? manifestRecord;
    void tell(
      agree(terms, grants, uncaptured),
      `What you agree to with ${name} is changed, and signed by you.`,
    );
  }

  function stop(category: Category | undefined, isRecalled: boolean): void {
    const what = category === undefined ? 'Everything' : categoryNames[category];
    const more = isRecalled ? ' What was shared of it is asked back.' : '';
    void tell(withdraw(category, isRecalled), `${what}: no longer shared with ${name}.${more}`);
  }

  return (
    <article
      class="panel stack"
      aria-label={name}
      data-testid="agreement-union"
      data-union={did}
      data-hold={hold ?? 'none'}
    >
      <h2 ref={heading} tabIndex={-1} dir="auto">
        {name}
      </h2>
      {hold !== undefined && hold !== 'consent.terms' && (
        <Notice tone={hold === 'consent.unsigned' ? 'note' : 'care'} code={hold}>
          <p>{holdReasons[hold]}</p>
        </Notice>
      )}
      {offer && !withdrawn && (
        <TermsDifferences
          name={name}
          differences={offer.differences}
          isBusy={isBusy}
          onSeen={() => void tell(adoptTerms(offer.manifestRecord), `The new terms of ${name} stand.`)}
          onChoose={() => form.current?.focus()}
        />
      )}
      {outcome.state === 'failed' && <FailureNotice title="That did not work" failure={outcome.failure} />}
      {outcome.state === 'refused' && (
        <Notice tone="care" title="Your browser did not give its permission" role="alert">
          <p>
            Nothing was changed and nothing was agreed. If you want to, press the button again and say yes.
          </p>
        </Notice>
      )}
      <AgreementForm
        key={`${consentRecord?.message.recordId} ${offer?.manifestRecord} ${withdrawn?.at} ${manifestRecord}`}
        union={union}
        heading={form}
        now={now}
        isBusy={isBusy}
        onSave={save}
        onStop={stop}
      />
      {consentRecord && (
        <p>
          <a href={browser.runtime.getURL(`/agreement.html?signed=${encodeURIComponent(did)}`)}>
            {`Read, print or save the agreement that you signed with ${name}`}
          </a>
        </p>
      )}
      {consentRecord && !withdrawn && (
        <StopEverything name={name} isBusy={isBusy} onStop={(isRecalled) => stop(undefined, isRecalled)} />
      )}
      <LeaveUnion
        name={name}
        shared={shared}
        isBusy={isBusy}
        onCount={() =>
          void ask('countRecall', { union: did, what: { scope: 'everything' } }).then(setShared, () =>
            setShared(undefined),
          )
        }
        onLeave={(isRecalled) => void leave(isRecalled).then((isDone) => isDone && say(`You left ${name}.`))}
      />
    </article>
  );
}
