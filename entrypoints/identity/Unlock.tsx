import { useState } from 'preact/hooks';

import { FailureNotice } from '@/components/FailureNotice.tsx';
import { PassphraseField } from '@/components/PassphraseField.tsx';
import { SubmitForm } from '@/components/SubmitForm.tsx';
import { useAction } from '@/components/use-action.ts';
import { ask } from '@/utils/messaging/ask.ts';

/** Asks for the passphrase, once after each start of the browser. */
export function Unlock({ say }: { say: (words: string) => void }) {
  const [typed, setTyped] = useState('');
  const { isBusy, failure, run } = useAction();

  async function unlock(): Promise<void> {
    if (await run(ask('unlock', { passphrase: typed }))) say('Thank you. Sharing goes on.');
  }

  return (
    <section class="panel stack" aria-labelledby="unlock-name">
      <div class="stack-tight">
        <h2 id="unlock-name">Type your passphrase</h2>
        <p>
          Your record goes on as always. Until you type it, nothing is sealed or sent; then it holds until you
          close the browser.
        </p>
      </div>
      <SubmitForm testId="unlock" action="Go on sharing" isBusy={isBusy} onDone={() => void unlock()}>
        <PassphraseField id="passphrase" label="Passphrase" value={typed} onInput={setTyped} />
      </SubmitForm>
      {failure && <FailureNotice title="Sharing still waits" failure={failure} />}
      <p class="small soft">
        Forgotten? Nobody can open it. Remove everything below, then type your recovery phrase here to be the
        same member again.
      </p>
    </section>
  );
}
