import { FailureNotice } from '@/components/FailureNotice.tsx';
import { Notice } from '@/components/Notice.tsx';
import { RetentionForm } from '@/components/RetentionForm.tsx';
import { useAction } from '@/components/use-action.ts';
import { useWatched, type Watch } from '@/components/use-watched.ts';
import { ask } from '@/utils/messaging/ask.ts';
import { readRetention, watchRetention, type RetentionDays } from '@/utils/store/retention.ts';

const followRetention: Watch<RetentionDays> = (onValue, onError) => {
  readRetention().then(onValue, onError);
  return watchRetention(onValue);
};

/** How long the record keeps what unions have. */
export function Retention({ say }: { say: (words: string) => void }) {
  const { isBusy, failure, run } = useAction();
  const retention = useWatched(followRetention, []);

  async function change(days: RetentionDays): Promise<void> {
    if (!(await run(ask('setRetention', { days })))) return;
    say(days === null ? 'Everything stays.' : 'The first of them go in a day or two.');
  }

  return (
    <section class="panel stack" aria-labelledby="retention-name">
      <div class="stack-tight">
        <h2 id="retention-name">How long your record keeps what is shared</h2>
        <p>
          An event that a union has, with its receipt, can go from this device after a while. A summary stays:
          how many events of which kind on which site, day by day. You can still recall them by site or by
          day, and the receipts stay as proof.
        </p>
        <p class="soft small">
          What no union has always stays until you delete it: it exists nowhere else. What has gone cannot be
          brought back, and its exact lines can no longer be shown.
        </p>
      </div>
      {retention.state === 'failed' && (
        <Notice tone="bad" title="This setting could not be read" role="alert">
          <p class="small">{retention.message} Reload this page.</p>
        </Notice>
      )}
      {retention.state === 'ready' && (
        <RetentionForm days={retention.value} isBusy={isBusy} onChange={(days) => void change(days)} />
      )}
      {failure && <FailureNotice title="That did not work" failure={failure} />}
    </section>
  );
}
