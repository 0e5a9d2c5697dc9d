import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import { Button } from '@/components/Button.tsx';
import { FailureNotice } from '@/components/FailureNotice.tsx';
import { toFailure, type Failure } from '@/components/failure.ts';
import { countOf, formatDate, formatInstant } from '@/components/moments.ts';
import { Notice } from '@/components/Notice.tsx';
import { ProgressBar } from '@/components/ProgressBar.tsx';
import { useCourse } from '@/components/use-course.ts';
import { ask } from '@/utils/messaging/ask.ts';
import type { OpenedBackup } from '@/utils/pipeline/backup-open.ts';
import { findObstacle, restoreBackup } from '@/utils/pipeline/backup-restore.ts';
import type { Here } from './watch-here.ts';

interface Props {
  here: Here;
  backup: OpenedBackup;
  onOther: () => void;
  onRestored: (how: HowRestored) => void;
}

export interface HowRestored {
  isRecordOnly: boolean;
  /** Why the settings are not in force yet. */
  late: Failure | undefined;
}

/** What is in a backup, what restoring it does, and the button for it. */
export function OpenedFile({ here, backup, onOther, onRestored }: Props) {
  const obstacle = useObstacle(backup, here);
  const { done, failure, isStopped, start, stop } = useCourse();

  async function restore(isRecordOnly: boolean): Promise<void> {
    const isDone = await start(async (steps) => {
      await restoreBackup(backup, { ...steps, isRecordOnly });
      return true;
    });
    if (!isDone) return;
    const late = await ask('finishRestore', {}).then(() => undefined, toFailure);
    onRestored({ isRecordOnly, late });
  }

  if (done !== undefined) {
    return <ProgressBar label="Restoring, all of it or nothing" done={done} onCancel={stop} />;
  }
  return (
    <>
      <Contents backup={backup} />
      {obstacle === 'none' && <Consequences backup={backup} />}
      {typeof obstacle !== 'string' && <Obstacle failure={obstacle} />}
      {isRecordPossible(obstacle) && <RecordOnly onRestore={() => void restore(true)} />}
      {isStopped && (
        <Notice tone="note" role="status">
          <p>Stopped. Nothing was restored.</p>
        </Notice>
      )}
      {failure && <FailureNotice title="Nothing was restored" failure={failure} />}
      <div class="row">
        {obstacle === 'none' && (
          <Button look="primary" testId="restore" onPress={() => void restore(false)}>
            Restore it
          </Button>
        )}
        <Button testId="other-file" onPress={onOther}>
          Take another file
        </Button>
      </div>
    </>
  );
}

/** `none`: nothing is in the way. */
type Found = Failure | 'none' | 'unknown';

/** Looked for again whenever something changes here. */
function useObstacle(backup: OpenedBackup, here: Here): Found {
  const [found, setFound] = useState<Found>('unknown');
  useEffect(() => {
    let isCurrent = true;
    const take = (value: Found) => isCurrent && setFound(value);
    findObstacle(backup).then(
      (error) => take(error ? toFailure(error) : 'none'),
      (error: unknown) => take(toFailure(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [backup, here.isEmpty, here.identity, here.lock]);
  return found;
}

/** Whether only the memberships are in the way. */
function isRecordPossible(found: Found): boolean {
  const code = typeof found === 'string' ? undefined : found.code;
  return code === 'backup.phrase-first' || code === 'backup.other-identity';
}

function Contents({ backup: { madeAt, summary } }: { backup: OpenedBackup }) {
  const { events, firstAt = madeAt, lastAt = madeAt, unions } = summary;
  return (
    <dl class="facts" data-testid="preview">
      <dt>Made</dt>
      <dd>{formatInstant(madeAt)}</dd>
      <dt>Record</dt>
      <dd>
        {countOf(events, 'event')}
        {events > 0 && `, ${describeSpan(formatDate(firstAt), formatDate(lastAt))}`}
      </dd>
      <dt>Unions</dt>
      <dd>{unions.length === 0 ? 'none' : unions.map(({ name }) => name).join(', ')}</dd>
    </dl>
  );
}

function describeSpan(first: string, last: string): string {
  return first === last ? `of ${first}` : `from ${first} to ${last}`;
}

/** What a member must know before, not after. */
function Consequences({ backup: { madeAt, summary } }: { backup: OpenedBackup }) {
  return (
    <Notice tone="care" title="Before you restore it">
      <ul class="bullets" data-testid="consequences">
        {summary.unions.length > 0 && (
          <>
            <li>
              <strong>Sharing starts stopped.</strong> No event leaves this browser until you start it again,
              at each union by itself.
            </li>
            <li>
              <strong>Nothing is shared twice.</strong> What waited to be shared when the backup was made
              stays in your record and is never shared from here: the browser it was made in may have shared
              it since. What was sealed already goes out as the same bytes, which a union counts once.
            </li>
            <li>
              <strong>Use one browser only.</strong> If Sheaf still runs where the backup was made, stop
              sharing there, or remove it.
            </li>
          </>
        )}
        <li>
          What you did since {formatInstant(madeAt)} is not in it: what you deleted is back
          {summary.unions.length > 0 &&
            ', and what you agreed to or took back in that time is not known here: look through what you agree to before you share again. Batches that you shared in that time are listed with your identity, once your unions name them'}
          .
        </li>
        <li>Your settings become those of the backup; your browser asks you again what Sheaf may see.</li>
      </ul>
    </Notice>
  );
}

/** What the member can do about on the page of their identity. */
const identityCodes = ['backup.not-empty', 'backup.phrase-first', 'backup.other-identity', 'identity.locked'];

function Obstacle({ failure }: { failure: Failure }) {
  return (
    <div data-testid="obstacle" data-code={failure.code}>
      <FailureNotice title="It cannot be restored here as it is" failure={failure}>
        {identityCodes.includes(failure.code ?? '') && (
          <a class="button button-small" href={browser.runtime.getURL('/identity.html')}>
            Open your identity
          </a>
        )}
      </FailureNotice>
    </div>
  );
}

function RecordOnly({ onRestore }: { onRestore: () => void }) {
  return (
    <div class="stack-tight">
      <p>
        If the phrase is lost: your record and your settings can come back without your memberships. Your
        unions keep what they have; you can join them anew, as a member they do not know. Afterwards the
        memberships cannot be added any more.
      </p>
      <div>
        <Button testId="restore-record" onPress={onRestore}>
          Restore only my record
        </Button>
      </div>
    </div>
  );
}
