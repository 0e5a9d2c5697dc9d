import { useEffect, useRef, useState } from 'preact/hooks';

import { Button } from '@/components/Button.tsx';
import { toFailure, type Failure } from '@/components/failure.ts';
import { FailureNotice } from '@/components/FailureNotice.tsx';
import { TryResult, type TriedView } from '@/components/TryResult.tsx';
import { ask } from '@/utils/messaging/ask.ts';
import { explainRule } from '@/utils/privacy/rules.ts';
import { readPrivacy } from '@/utils/store/privacy-settings.ts';
import { useAction } from '@/components/use-action.ts';

/** As much as is looked at; what is longer is cut, as it is when it is captured. */
const maxChars = 20_000;
/** A pause in typing, ms. */
const pause = 200;

interface Props {
  /** Changes whenever the settings do, so that what is seen is what holds. */
  settings: unknown;
  say: (words: string) => void;
}

/** A box to try the filters on anything. What is typed goes to the background and nowhere else, and is not kept. */
export function TryIt({ settings, say }: Props) {
  const [text, setText] = useState('');
  const [tried, setTried] = useState<TriedView>();
  const [failure, setFailure] = useState<Failure>();
  const [selected, setSelected] = useState('');
  const { isBusy, failure: notAdded, run } = useAction();
  const latest = useRef(0);

  useEffect(() => {
    // An answer that is still on its way is for what stood there before.
    latest.current += 1;
    if (text.trim() === '') {
      setTried(undefined);
      setFailure(undefined);
      return undefined;
    }
    const timer = setTimeout(() => void tryNow(text), pause);
    return () => clearTimeout(timer);
  }, [text, settings]);

  async function tryNow(input: string): Promise<void> {
    latest.current += 1;
    const turn = latest.current;
    try {
      const { rules, ...result } = await ask('tryFilters', { text: input });
      if (turn !== latest.current) return;
      setFailure(undefined);
      setTried({ ...result, input, rules: rules.map(explainRule) });
    } catch (error) {
      if (turn === latest.current) setFailure(toFailure(error));
    }
  }

  async function addWord(word: string): Promise<void> {
    const { words } = await readPrivacy();
    if (await run(ask('setWords', { words: [...words, word] })))
      say(`“${word}” is on the list of your words.`);
  }

  async function leaveOut(): Promise<void> {
    if (await run(ask('setSite', { site: text.trim(), on: false }))) say('The site is left out.');
  }

  const isKeptAddress = tried?.kind === 'address' && tried.stored !== null;
  return (
    <section class="panel stack" aria-labelledby="try-name">
      <div class="stack-tight">
        <h2 id="try-name">Try it</h2>
        <p>
          Paste an address or a text and see what would be kept of it, what each union would get, and which
          rule did what. Nothing of it is stored or sent.
        </p>
      </div>
      <div class="stack-tight">
        <label htmlFor="try">Address or text</label>
        <textarea
          id="try"
          class="field"
          data-testid="try"
          rows={3}
          dir="auto"
          maxLength={maxChars}
          autocomplete="off"
          spellcheck={false}
          placeholder="https://example.com/reset/4f9Qx2?user=me@example.com"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onSelect={({ currentTarget: { value, selectionStart, selectionEnd } }) =>
            setSelected(value.slice(selectionStart, selectionEnd).trim())
          }
        />
        <p class="small soft">Select a part of it to take that out from now on, everywhere.</p>
      </div>
      {(selected !== '' || isKeptAddress) && (
        <div class="row">
          {selected !== '' && (
            <Button size="small" testId="try-word" isBusy={isBusy} onPress={() => void addWord(selected)}>
              Add “{selected.slice(0, 40)}” to your words
            </Button>
          )}
          {isKeptAddress && (
            <Button size="small" testId="try-site" isBusy={isBusy} onPress={() => void leaveOut()}>
              Leave this site out
            </Button>
          )}
        </div>
      )}
      {notAdded && <FailureNotice title="That did not work" failure={notAdded} />}
      {failure && <FailureNotice title="It could not be tried" failure={failure} />}
      {tried && !failure && <TryResult {...tried} />}
    </section>
  );
}
