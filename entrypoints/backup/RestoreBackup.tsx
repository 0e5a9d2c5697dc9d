import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import type { Failure } from '@/components/failure.ts';
import { FailureNotice } from '@/components/FailureNotice.tsx';
import { Notice } from '@/components/Notice.tsx';
import { countOf } from '@/components/moments.ts';
import { PassphraseField } from '@/components/PassphraseField.tsx';
import { SubmitForm } from '@/components/SubmitForm.tsx';
import { useAction } from '@/components/use-action.ts';
import { openBackup, type OpenedBackup } from '@/utils/pipeline/backup-open.ts';
import { OpenedFile, type HowRestored } from './OpenedFile.tsx';
import type { Here } from './watch-here.ts';

/** A file, its passphrase, what is in it, and then everything back. */
export function RestoreBackup({ here }: { here: Here }) {
  const [opened, setOpened] = useState<OpenedBackup>();
  const [restored, setRestored] = useState<{ events: number; unions: number; late: Failure | undefined }>();

  function end({ summary }: OpenedBackup, { isRecordOnly, late }: HowRestored): void {
    setOpened(undefined);
    setRestored({ events: summary.events, unions: isRecordOnly ? 0 : summary.unions.length, late });
  }

  return (
    <section class="panel stack" aria-labelledby="restore-name">
      <div class="stack-tight">
        <h2 id="restore-name">Restore a backup</h2>
        <p>
          Brings everything in the file back into this browser, where Sheaf must be empty. First you see what
          is in it; nothing changes before you say so.
        </p>
      </div>
      {restored && <Restored {...restored} isLocked={here.lock === 'closed'} />}
      {!restored && !opened && <FileForm onOpen={setOpened} />}
      {!restored && opened && (
        <OpenedFile
          here={here}
          backup={opened}
          onOther={() => setOpened(undefined)}
          onRestored={(how) => end(opened, how)}
        />
      )}
    </section>
  );
}

function FileForm({ onOpen }: { onOpen: (backup: OpenedBackup) => void }) {
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { isBusy, failure, run } = useAction();

  async function open(): Promise<void> {
    setMissing(!file);
    if (file) await run(openBackup(file, passphrase).then(onOpen));
  }

  return (
    <SubmitForm testId="open" action="Open it" isBusy={isBusy} onDone={() => void open()}>
      <div class="stack-tight">
        <label htmlFor="backup-file">The file</label>
        <input
          id="backup-file"
          class="field"
          data-testid="backup-file"
          type="file"
          aria-invalid={isMissing}
          aria-describedby="backup-file-problem"
          onInput={(event) => {
            setFile(event.currentTarget.files?.[0]);
            setMissing(false);
          }}
        />
        <p id="backup-file-problem" class="field-problem" role="alert">
          {isMissing ? 'Choose the file first.' : ''}
        </p>
      </div>
      <PassphraseField
        id="backup-passphrase"
        label="Passphrase of the file"
        value={passphrase}
        onInput={setPassphrase}
      />
      {failure && <FailureNotice title="The backup was not opened" failure={failure} />}
    </SubmitForm>
  );
}

interface RestoredProps {
  events: number;
  unions: number;
  late: Failure | undefined;
  isLocked: boolean;
}

function Restored({ events, unions, late, isLocked }: RestoredProps) {
  return (
    <>
      <Notice tone="good" title="The backup is restored" role="status">
        <p data-testid="restored">
          Back are {countOf(events, 'event')}
          {unions > 0 && ` and ${countOf(unions, 'union')}`}, and your settings.
          {unions > 0 && ' Sharing is stopped at each union until you start it on the review screen.'}
          {isLocked && ' Before that, type the passphrase of your identity.'}
        </p>
        <div class="row">
          {isLocked && (
            <a class="button" href={browser.runtime.getURL('/identity.html')}>
              Your identity
            </a>
          )}
          <a class="button" href={browser.runtime.getURL('/review.html')}>
            Review
          </a>
          {unions > 0 && (
            <a class="button" href={browser.runtime.getURL('/agreement.html')}>
              What you agree to
            </a>
          )}
          <a class="button" href={browser.runtime.getURL('/options.html')}>
            Settings
          </a>
        </div>
      </Notice>
      {late && (
        <FailureNotice title="Your settings follow at the next start of your browser" failure={late} />
      )}
    </>
  );
}
