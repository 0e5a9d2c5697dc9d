import type { Category } from '@sheaf/protocol/category';
import { details, type Detail } from '@sheaf/protocol/detail';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import { BatchItem } from '@/components/BatchItem.tsx';
import { Button } from '@/components/Button.tsx';
import { DetailChoices } from '@/components/DetailChoices.tsx';
import { describeMembership } from '@/components/membership-words.ts';
import { toFailure, type Failure } from '@/components/failure.ts';
import { formatMoment } from '@/components/moments.ts';
import { Notice } from '@/components/Notice.tsx';
import { ShareNow } from '@/components/ShareNow.tsx';
import { SharingSwitch } from '@/components/SharingSwitch.tsx';
import { UnionChanged } from '@/components/UnionChanged.tsx';
import { ask } from '@/utils/messaging/ask.ts';
import { findHold, holdReasons } from '@/utils/store/hold.ts';
import { countWaiting, type SharingOverview } from '@/utils/store/views.ts';
import { Recalls } from './Recalls.tsx';
import { toProofSaver } from './save-proof.ts';
import { toBatchView } from './to-batch-view.ts';

type Action = 'share' | 'check' | 'retry' | 'stop' | 'resume' | 'detail';

interface Props {
  overview: SharingOverview;
  hasOlder: boolean;
  onShowOlder: () => void;
  now: number;
  say: (words: string) => void;
}

/** One union: what waits for it, how contact with it is, and the batches it was sent. */
export function UnionPanel({ overview, hasOlder, onShowOlder, now, say }: Props) {
  const { union, progress, waitingRows, batches, recalls } = overview;
  const { name } = union.manifest;
  const waiting = countWaiting(waitingRows, { union, progress, batches }, now);
  const [busy, setBusy] = useState<Action>();
  const [failure, setFailure] = useState<Failure>();

  async function run(action: Action, words: string): Promise<void> {
    setBusy(action);
    setFailure(undefined);
    try {
      const newestShown = waitingRows.at(-1)?.seq;
      if (action === 'share' && newestShown !== undefined) {
        await ask('shareNow', { union: union.did, through: newestShown });
      }
      if (action === 'check') await ask('deliverNow', {});
      if (action === 'stop' || action === 'resume')
        await ask('setSharing', { union: union.did, on: action === 'resume' });
      say(words);
    } catch (error) {
      setFailure(toFailure(error));
    } finally {
      setBusy(undefined);
    }
  }

  async function retry(batch: string): Promise<void> {
    setBusy('retry');
    setFailure(undefined);
    try {
      await ask('retryBatch', { batch });
      say(`Sending it to ${name} again.`);
    } catch (error) {
      setFailure(toFailure(error));
    } finally {
      setBusy(undefined);
    }
  }

  async function choose(category: Category, detail: Detail): Promise<void> {
    setBusy('detail');
    setFailure(undefined);
    try {
      await ask('setDetail', { union: union.did, category, detail });
      say(`${details[detail].name}: ${details[detail].sentence}`);
    } catch (error) {
      setFailure(toFailure(error));
    } finally {
      setBusy(undefined);
    }
  }

  const membership = {
    name,
    status: union.status,
    admission: union.manifest.admission,
    because: union.answer?.because,
  };
  // As it is now: the last tick may lie before what was agreed a moment ago.
  const hold = findHold(union, Math.max(now, Date.now()));
  const hasEnded = union.status !== 'joining' && union.status !== 'member';
  const ended = hasEnded ? describeMembership(membership) : undefined;
  const canCheck =
    !progress.stopped &&
    (union.status === 'joining' || progress.counts.sealed > 0 || progress.problem !== undefined);
  return (
    <article class="panel stack" aria-label={name} data-testid="sharing" data-union={union.did}>
      <h3 dir="auto">{name}</h3>
      {!progress.stopped && (
        <ShareNow
          {...membership}
          {...waiting}
          onTheWay={progress.counts.sealed}
          isBusy={busy === 'share'}
          now={now}
          onShare={() => void run('share', `Sharing with ${name} has started. Watch the batches below.`)}
        />
      )}
      {ended && (
        <Notice tone="care" title={ended.title}>
          <p class="small">{ended.sentence}</p>
        </Notice>
      )}
      {!hasEnded && hold && hold !== 'consent.unsigned' && (
        <Notice tone="care" title="Paused">
          <p class="small">{holdReasons[hold]}</p>
        </Notice>
      )}
      {!hasEnded && (
        <p class="small">
          <a href={browser.runtime.getURL('/agreement.html')}>{`What you agree to with ${name}`}</a>
        </p>
      )}
      {!hasEnded && !union.withdrawn && (
        <SharingSwitch
          name={name}
          isStopped={progress.stopped}
          isBusy={busy === 'stop' || busy === 'resume'}
          onStop={() => void run('stop', `Sharing with ${name} has stopped.`)}
          onResume={() => void run('resume', `From now on you share with ${name} again.`)}
        />
      )}
      {!hasEnded && (
        <DetailChoices
          name={name}
          categories={[...new Set(union.consent.grants.map(({ category }) => category))]}
          chosen={union.details ?? {}}
          onChoose={(category, detail) => void choose(category, detail)}
        />
      )}
      {union.changed && progress.problem && (
        <UnionChanged name={name} {...union.changed} message={progress.problem.message} now={now} />
      )}
      {progress.problem && !union.changed && !progress.stopped && (
        <Notice tone="care" title={`Contact with ${name} did not work`} code={progress.problem.code}>
          <p class="small">
            {progress.problem.message}
            {progress.nextAttemptAt > now &&
              ` Sheaf tries again ${formatMoment(progress.nextAttemptAt, now)}.`}
          </p>
        </Notice>
      )}
      {failure && (
        <Notice tone="bad" role="alert" {...(failure.code === undefined ? {} : { code: failure.code })}>
          <p class="small">{failure.message}</p>
        </Notice>
      )}
      <section class="stack-tight" aria-label={`Sent batches, ${name}`}>
        <h4>Sent batches</h4>
        {batches.length === 0 ? (
          <p class="soft small">None yet.</p>
        ) : (
          <ul class="batches">
            {batches.map((batch, index) => (
              <BatchItem
                key={batch.id}
                batch={toBatchView(batch)}
                isOpen={index === 0}
                now={now}
                onSaveProof={toProofSaver(union, batch)}
                onRetry={canRetry(batch) ? () => void retry(batch.id) : undefined}
              />
            ))}
          </ul>
        )}
        <div class="row" hidden={!canCheck && !hasOlder}>
          {canCheck && (
            <Button
              size="small"
              testId="check-again"
              isBusy={busy === 'check'}
              onPress={() => void run('check', `Asking ${name} again.`)}
            >
              Check again
            </Button>
          )}
          {hasOlder && (
            <Button size="small" onPress={onShowOlder}>
              Show older batches
            </Button>
          )}
        </div>
      </section>
      <Recalls union={union} recalls={recalls} hasBatches={progress.nextBatch > 0} now={now} say={say} />
    </article>
  );
}

/** Whether it was the node that did not take a batch, and not the union that signed that it counts none of it. */
function canRetry({ state, problem }: SharingOverview['batches'][number]): boolean {
  return state === 'quarantined' && problem?.code === 'union.refused';
}
