import { fromBase64url } from '@sheaf/protocol/bytes';
import { useState } from 'preact/hooks';

import { Button } from '@/components/Button.tsx';
import { FailureNotice } from '@/components/FailureNotice.tsx';
import { PhraseCheck } from '@/components/PhraseCheck.tsx';
import { PhraseWords } from '@/components/PhraseWords.tsx';
import { useAction } from '@/components/use-action.ts';
import { chooseWords, toPhrase } from '@/utils/member/phrase.ts';
import { ask } from '@/utils/messaging/ask.ts';
import type { IdentityView } from './watch-identity.ts';

interface Props {
  unions: IdentityView['unions'];
  say: (words: string) => void;
}

/** Shows the phrase, and asks for two of its words before Sheaf forgets it. */
export function WriteDown({ unions, say }: Props) {
  const [words, setWords] = useState<string[]>();
  const [places, setPlaces] = useState<[number, number]>();
  const { isBusy, failure, run } = useAction();

  function show(): void {
    void run(ask('readPhrase', {}).then(({ entropy }) => setWords(toPhrase(fromBase64url(entropy)))));
  }

  async function confirm(): Promise<void> {
    if (await run(ask('confirmPhrase', {}))) say('Sheaf has forgotten the words. Keep your paper safe.');
  }

  return (
    <section class="panel stack" aria-labelledby="phrase-name">
      <div class="stack-tight">
        <h2 id="phrase-name">Write down your recovery phrase</h2>
        <p>
          Twelve words by which you get your memberships back when this browser is lost. Nobody can help you
          without them: no union has them, and we do not either.
        </p>
      </div>
      {!words && (
        <div class="row">
          <Button look="primary" testId="show-phrase" isBusy={isBusy} onPress={show}>
            Show the words
          </Button>
          <span class="soft small">Look around you first: who reads them can take your place.</span>
        </div>
      )}
      {words && !places && (
        <>
          <PhraseWords words={words} addresses={unions.map(({ host }) => host)} />
          <div>
            <Button look="primary" testId="wrote-down" onPress={() => setPlaces(chooseWords())}>
              I wrote it down
            </Button>
          </div>
        </>
      )}
      {words && places && (
        <>
          <PhraseCheck words={words} places={places} isBusy={isBusy} onRight={() => void confirm()} />
          <div>
            <Button size="small" onPress={() => setPlaces(undefined)}>
              Show the words again
            </Button>
          </div>
        </>
      )}
      {failure && <FailureNotice title="That did not work" failure={failure} />}
    </section>
  );
}
