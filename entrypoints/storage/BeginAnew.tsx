import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import { Button } from '@/components/Button.tsx';
import { FailureNotice } from '@/components/FailureNotice.tsx';
import { useAction } from '@/components/use-action.ts';
import { ask } from '@/utils/messaging/ask.ts';

interface Props {
  /** There is nothing left of the record. */
  isGone: boolean;
  say: (words: string) => void;
}

/** Gives the record up, once the member has read what that means. */
export function BeginAnew({ isGone, say }: Props) {
  const [isAsked, setAsked] = useState(false);
  const { isBusy, failure, run } = useAction();

  async function begin(): Promise<void> {
    if (!(await run(ask('startAnew', {})))) return;
    setAsked(false);
    say('An empty record was begun.');
  }

  return (
    <section class="panel stack" aria-labelledby="anew-name">
      <div class="stack-tight">
        <h2 id="anew-name">Begin an empty record</h2>
        <p>
          Sheaf goes on with an empty record, and captures what you allowed in your settings. It shares with
          nobody until you say so.
        </p>
        <p>
          Then take up your memberships again on the page{' '}
          <a href={browser.runtime.getURL('/identity.html')}>Your identity</a>, by your recovery phrase. What
          you sent to your unions, they still have.
        </p>
        <p>
          If you made a <a href={browser.runtime.getURL('/backup.html')}>backup</a>,{' '}
          {isGone
            ? 'put it back instead, now: a record in which there is something cannot take it any more.'
            : 'pause capture first, then begin an empty record, and put the backup back before you resume: a record in which there is something cannot take it any more.'}
        </p>
      </div>
      {!isAsked && (
        <div>
          <Button testId="anew" onPress={() => setAsked(true)}>
            Begin an empty record…
          </Button>
        </div>
      )}
      {isAsked && (
        <>
          {!isGone && (
            <p>What is left of the record in this browser is deleted, and cannot be brought back by Sheaf.</p>
          )}
          <div class="row">
            <Button testId="anew-now" isBusy={isBusy} onPress={() => void begin()}>
              Begin an empty record
            </Button>
            <Button look="primary" onPress={() => setAsked(false)}>
              Leave it as it is
            </Button>
          </div>
        </>
      )}
      {failure && <FailureNotice title="That did not work" failure={failure} />}
    </section>
  );
}
