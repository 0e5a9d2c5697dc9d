import { useRef, useState } from 'preact/hooks';

import { toFailure } from '@/components/failure.ts';
import { HostForm } from '@/components/HostForm.tsx';
import { HostList } from '@/components/HostList.tsx';
import { RevisionPanel } from '@/components/RevisionPanel.tsx';
import { ask } from '@/utils/messaging/ask.ts';
import { readPrivacy, type PrivacySettings } from '@/utils/store/privacy-settings.ts';
import { useRevision } from './use-revision.ts';

/** As many as the background takes (utils/messaging/contract.ts). */
const mostWords = 200;

interface Props {
  privacy: PrivacySettings;
  say: (words: string) => void;
}

/** The member's own words, which are in nothing that is captured. */
export function Words({ privacy, say }: Props) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isAdding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const revision = useRevision(({ what }) => setWithout(what));

  async function setWithout(word: string): Promise<void> {
    const { words } = await readPrivacy();
    await ask('setWords', { words: words.filter((other) => other !== word) });
  }

  async function add(): Promise<void> {
    field.current?.focus();
    const word = text.trim();
    if (word === '') return setProblem('Type a word first, such as your name.');
    if (privacy.words.length >= mostWords)
      return setProblem(`There can be ${mostWords} words at most. Remove one first.`);
    if (privacy.words.includes(word)) return setProblem(`“${word}” is on the list already.`);
    setAdding(true);
    try {
      await ask('setWords', { words: [...(await readPrivacy()).words, word] });
      setText('');
      say(`“${word}” is on the list: from now on it is in nothing that is captured.`);
      await revision.begin({ what: word, words: [word], sites: [] });
    } catch (error) {
      setProblem(toFailure(error).message);
    } finally {
      setAdding(false);
    }
  }

  async function remove(word: string): Promise<boolean> {
    setRemoving(word);
    try {
      await setWithout(word);
      say(`“${word}” is removed from the list.`);
      return true;
    } catch (error) {
      setProblem(toFailure(error).message);
      return false;
    } finally {
      setRemoving(undefined);
    }
  }

  return (
    <section class="panel stack" aria-labelledby="words-name">
      <div class="stack-tight">
        <h2 id="words-name">Your words</h2>
        <p>
          Names, places, projects: whatever you add here is taken out of titles, searches and addresses before
          they are stored, wherever it stands, also inside other words, in any spelling of its accents and
          gaps.
        </p>
      </div>
      <HostForm
        id="word"
        label="Add a word"
        example="a name"
        isHost={false}
        text={text}
        problem={problem}
        isBusy={isAdding || revision.isBusy}
        onInput={(typed) => {
          setText(typed);
          setProblem(undefined);
        }}
        onAdd={() => void add()}
        fieldRef={field}
      />
      {revision.state && revision.target && (
        <RevisionPanel state={revision.state} what={revision.target.what} {...revision.panel} />
      )}
      {privacy.words.length === 0 && <p class="soft small">None yet.</p>}
      <HostList
        id="words"
        name="Your words"
        noun="word"
        hosts={privacy.words.toReversed()}
        removing={removing}
        problems={new Map()}
        onRemove={remove}
        onEmptied={() => field.current?.focus()}
      />
    </section>
  );
}
