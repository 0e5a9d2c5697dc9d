import { toBase64url } from '@sheaf/protocol/bytes';
import { useState } from 'preact/hooks';

import { Button } from '@/components/Button.tsx';
import { FailureNotice } from '@/components/FailureNotice.tsx';
import { PhraseField } from '@/components/PhraseField.tsx';
import { SubmitForm } from '@/components/SubmitForm.tsx';
import { useAction } from '@/components/use-action.ts';
import { readPhrase } from '@/utils/member/phrase.ts';
import { ask } from '@/utils/messaging/ask.ts';
import { NewPassphraseFields } from '@/components/NewPassphraseFields.tsx';
import { describeFault } from './phrase-words.ts';
import { useNewPassphrase } from '@/components/use-new-passphrase.ts';

/** Sets a passphrase. The words are needed once more, because Sheaf has forgotten them. */
export function AddPassphrase({ say }: { say: (words: string) => void }) {
  const [isAsked, setAsked] = useState(false);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const chosen = useNewPassphrase();
  const { isBusy, failure, run } = useAction();

  async function set(): Promise<void> {
    const entropy = readPhrase(text);
    const isSame = chosen.check();
    if (!(entropy instanceof Uint8Array)) return setProblem(describeFault(entropy));
    if (!isSame) return undefined;
    const wanted = { entropy: toBase64url(entropy), passphrase: chosen.typed };
    if (await run(ask('setPassphrase', wanted))) say('The passphrase is set.');
    return undefined;
  }

  if (!isAsked) {
    return (
      <div>
        <Button testId="passphrase-add" onPress={() => setAsked(true)}>
          Set a passphrase…
        </Button>
      </div>
    );
  }
  return (
    <>
      <SubmitForm testId="passphrase-set" action="Set it" isBusy={isBusy} onDone={() => void set()}>
        <p>
          Sheaf has forgotten the words of your recovery phrase, and locks them with the passphrase: type them
          once more from your paper.
        </p>
        <PhraseField
          text={text}
          problem={problem}
          onInput={(typed) => {
            setText(typed);
            setProblem(undefined);
          }}
        />
        <NewPassphraseFields chosen={chosen} />
      </SubmitForm>
      {failure && <FailureNotice title="No passphrase was set" failure={failure} />}
    </>
  );
}
