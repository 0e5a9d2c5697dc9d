import { useState } from 'preact/hooks';

import { Button } from '@/components/Button.tsx';
import { FailureNotice } from '@/components/FailureNotice.tsx';
import { PassphraseField } from '@/components/PassphraseField.tsx';
import { SubmitForm } from '@/components/SubmitForm.tsx';
import { useAction } from '@/components/use-action.ts';
import { ask } from '@/utils/messaging/ask.ts';
import { NewPassphraseFields } from '@/components/NewPassphraseFields.tsx';
import { useNewPassphrase } from '@/components/use-new-passphrase.ts';

/** Changes the passphrase or takes it away; either needs the present one. */
export function OwnPassphrase({ say }: { say: (words: string) => void }) {
  const [wish, setWish] = useState<'change' | 'remove'>();
  const [present, setPresent] = useState('');
  const chosen = useNewPassphrase();
  const { isBusy, failure, run } = useAction();

  function end(words: string): void {
    say(words);
    setWish(undefined);
    setPresent('');
    chosen.clear();
  }

  async function change(): Promise<void> {
    if (!chosen.check()) return;
    if (await run(ask('changePassphrase', { present, next: chosen.typed })))
      end('The passphrase is changed.');
  }

  async function remove(): Promise<void> {
    if (await run(ask('removePassphrase', { present }))) end('The passphrase is taken away.');
  }

  const presentField = (
    <PassphraseField
      id="passphrase-present"
      label="Present passphrase"
      value={present}
      onInput={setPresent}
    />
  );
  return (
    <>
      {wish === undefined && (
        <div class="row">
          <Button testId="passphrase-change" onPress={() => setWish('change')}>
            Change it…
          </Button>
          <Button testId="passphrase-remove" onPress={() => setWish('remove')}>
            Take it away…
          </Button>
        </div>
      )}
      {wish === 'change' && (
        <SubmitForm
          testId="passphrase-changed"
          action="Change it"
          isBusy={isBusy}
          onDone={() => void change()}
        >
          {presentField}
          <NewPassphraseFields chosen={chosen} />
        </SubmitForm>
      )}
      {wish === 'remove' && (
        <SubmitForm
          testId="passphrase-removed"
          action="Take it away"
          isBusy={isBusy}
          onDone={() => void remove()}
        >
          <p>Afterwards, who can read the files of this browser can take your place again.</p>
          {presentField}
        </SubmitForm>
      )}
      {failure && <FailureNotice title="The passphrase is as it was" failure={failure} />}
      {wish !== undefined && (
        <div>
          <Button size="small" onPress={() => setWish(undefined)}>
            Leave it as it is
          </Button>
        </div>
      )}
    </>
  );
}
