import { useState } from 'preact/hooks';

import { Button } from '@/components/Button.tsx';
import { FailureNotice } from '@/components/FailureNotice.tsx';
import { countOf } from '@/components/moments.ts';
import { NewPassphraseFields } from '@/components/NewPassphraseFields.tsx';
import { Notice } from '@/components/Notice.tsx';
import { ProgressBar } from '@/components/ProgressBar.tsx';
import { saveFile } from '@/components/save-file.ts';
import { SubmitForm } from '@/components/SubmitForm.tsx';
import { useCourse } from '@/components/use-course.ts';
import { useNewPassphrase } from '@/components/use-new-passphrase.ts';
import { createBackup } from '@/utils/pipeline/backup-create.ts';
import { describeSize } from './describe-size.ts';
import type { Here } from './watch-here.ts';

interface Made {
  name: string;
  file: Blob;
}

/** Everything into a file, under a passphrase that is typed twice. */
export function MakeBackup({ here }: { here: Here }) {
  const chosen = useNewPassphrase();
  const { done, failure, isStopped, start, stop } = useCourse();
  const [made, setMade] = useState<Made>();

  async function make(): Promise<void> {
    if (!chosen.check()) return;
    setMade(undefined);
    const file = await start((steps) => createBackup(chosen.typed, steps));
    if (!file) return;
    const day = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
    const backup = { name: `sheaf-backup-${day}.sheaf`, file };
    setMade(backup);
    chosen.clear();
    save(backup);
  }

  return (
    <section class="panel stack" aria-labelledby="make-name">
      <div class="stack-tight">
        <h2 id="make-name">Make a backup</h2>
        <p>
          One file with everything that Sheaf keeps in this browser, as it is now, encrypted with a
          passphrase. It is made here and goes to no server. Keep it where you keep what must not be lost.
        </p>
      </div>
      <Contents here={here} />
      {done === undefined ? (
        <SubmitForm testId="make" action="Make the backup" isBusy={false} onDone={() => void make()}>
          <p>
            Choose a passphrase for this file. Nobody opens the file without it: not whoever finds it, not
            Sheaf, and not you.
          </p>
          <NewPassphraseFields chosen={chosen} />
        </SubmitForm>
      ) : (
        <ProgressBar label="Making the backup" done={done} onCancel={stop} />
      )}
      {isStopped && (
        <Notice tone="note" role="status">
          <p>Stopped. No file was made.</p>
        </Notice>
      )}
      {failure && <FailureNotice title="No backup was made" failure={failure} />}
      {made && (
        <Notice tone="good" title="The backup is made" role="status">
          <p data-testid="made">
            {made.name}, {describeSize(made.file.size)}. Your browser saves it like any other download. It
            holds what was here at this moment; make another one from time to time.
          </p>
          <Button size="small" testId="save-again" onPress={() => save(made)}>
            Save it once more
          </Button>
        </Notice>
      )}
    </section>
  );
}

function save({ name, file }: Made): void {
  saveFile(name, file.type, file);
}

/** What is in it and what is not, so that nobody finds out when it is too late. */
function Contents({ here }: { here: Here }) {
  return (
    <div class="stack-tight">
      <h3>In it</h3>
      <ul class="bullets" data-testid="contents">
        <li>Your record: {countOf(here.events, 'event')}.</li>
        <li>
          {here.unions.length === 0
            ? 'No union: you are a member of none.'
            : `Of ${here.unions.join(', ')}: what you agreed to, what you shared, every receipt, what you took back.`}
        </li>
        <li>
          Your settings: what is captured and where, your own words, the topics you allowed, how long events
          stay, when they leave.
        </li>
        {describeIdentity(here).isIn && <li>{describeIdentity(here).sentence}</li>}
      </ul>
      <h3>Not in it</h3>
      <ul class="bullets">
        {!describeIdentity(here).isIn && <li>{describeIdentity(here).sentence}</li>}
        <li>What your browser lets Sheaf see: after restoring, your browser asks you again.</li>
        <li>What you deleted.</li>
      </ul>
    </div>
  );
}

function describeIdentity({ identity, lock }: Here): { isIn: boolean; sentence: string } {
  if (lock !== 'none') {
    return {
      isIn: true,
      sentence:
        'Your identity, locked with the passphrase that you set for it: to share again, you need that one too.',
    };
  }
  switch (identity) {
    case 'unwritten':
      return {
        isIn: true,
        sentence:
          'Your identity, because its recovery phrase is not on your paper yet. Who has this file and its passphrase can be you at your unions.',
      };
    case 'written':
      return {
        isIn: false,
        sentence:
          'Your identity: Sheaf forgot its words once you had written them down. To restore, you need your paper with the recovery phrase.',
      };
    case 'without-phrase':
      return {
        isIn: false,
        sentence:
          'Your identity: your browser does not give its secret away, and there is no phrase. From this backup your record comes back, your memberships do not.',
      };
    case 'none':
      return { isIn: false, sentence: 'An identity: you have none before you join a union.' };
  }
}
