import { useState } from 'preact/hooks';

import { Button } from '@/components/Button.tsx';
import { FailureNotice } from '@/components/FailureNotice.tsx';
import { countOf } from '@/components/moments.ts';
import { useAction } from '@/components/use-action.ts';
import { ask } from '@/utils/messaging/ask.ts';
import type { IdentityView } from './watch-identity.ts';

interface Props {
  view: IdentityView;
  say: (words: string) => void;
}

/** Wipes everything here, once the member has read what is lost. */
export function Removal({ view, say }: Props) {
  const [isAsked, setAsked] = useState(false);
  const { isBusy, failure, run } = useAction();

  async function remove(): Promise<void> {
    if (!(await run(ask('removeIdentity', {})))) return;
    setAsked(false);
    say('Everything was removed from this browser.');
  }

  return (
    <section class="panel stack" aria-labelledby="removal-name">
      <div class="stack-tight">
        <h2 id="removal-name">Remove everything from this browser</h2>
        <p>Your identity, your record, your settings, and what your browser allowed Sheaf.</p>
      </div>
      {!isAsked && (
        <div>
          <Button testId="remove" onPress={() => setAsked(true)}>
            Remove…
          </Button>
        </div>
      )}
      {isAsked && (
        <>
          <ul class="bullets" data-testid="lost">
            {listLost(view).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <div class="row">
            <Button testId="remove-now" isBusy={isBusy} onPress={() => void remove()}>
              Remove everything, for good
            </Button>
            <Button look="primary" onPress={() => setAsked(false)}>
              Keep it
            </Button>
          </div>
        </>
      )}
      {failure && <FailureNotice title="That did not work" failure={failure} />}
    </section>
  );
}

/** What is lost by removing, one sentence each. */
function listLost({ state, events, unions }: IdentityView): string[] {
  const record = `Your record of ${countOf(events, 'event')} is deleted; there is no copy but a backup, if you made one.`;
  const memberships = unions.map(
    ({ name }) => `${name} keeps what you sent it. Sheaf forgets here that you are its member.`,
  );
  return [record, ...memberships, ...describeReturn(state)];
}

function describeReturn(state: IdentityView['state']): string[] {
  if (state === 'written') return ['With the phrase on your paper you can get your memberships back.'];
  if (state === 'none') return [];
  return [
    'You have no written phrase: nobody, not you either, can be this member again, or delete what it sent.',
  ];
}
