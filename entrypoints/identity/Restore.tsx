import { toBase64url } from '@sheaf/protocol/bytes';
import { useState } from 'preact/hooks';

import { FailureNotice } from '@/components/FailureNotice.tsx';
import { PhraseForm } from '@/components/PhraseForm.tsx';
import { useAction } from '@/components/use-action.ts';
import { readPhrase } from '@/utils/member/phrase.ts';
import { ask } from '@/utils/messaging/ask.ts';
import { describeFault } from './phrase-words.ts';

/** Makes this browser that of the member who has the phrase. */
export function Restore({ say }: { say: (words: string) => void }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const { isBusy, failure, run } = useAction();

  async function restore(): Promise<void> {
    const entropy = readPhrase(text);
    if (!(entropy instanceof Uint8Array)) return setProblem(describeFault(entropy));
    if (!(await run(ask('restoreIdentity', { entropy: toBase64url(entropy) })))) return undefined;
    setText('');
    say('You are yourself again here. Now say where you were a member.');
    return undefined;
  }

  return (
    <section class="panel stack" aria-labelledby="restore-name">
      <div class="stack-tight">
        <h2 id="restore-name">You had Sheaf before?</h2>
        <p>Type your recovery phrase to be the same member again. Nothing is sent by it.</p>
      </div>
      <PhraseForm
        text={text}
        problem={problem}
        isBusy={isBusy}
        action="Restore"
        onInput={(typed) => {
          setText(typed);
          setProblem(undefined);
        }}
        onDone={() => void restore()}
      />
      {failure && <FailureNotice title="That did not work" failure={failure} />}
    </section>
  );
}
