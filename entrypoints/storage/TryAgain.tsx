import type { ComponentChildren } from 'preact';

import { Button } from '@/components/Button.tsx';
import { FailureNotice } from '@/components/FailureNotice.tsx';
import { useAction } from '@/components/use-action.ts';
import { ask } from '@/utils/messaging/ask.ts';

interface Props {
  say: (words: string) => void;
  /** What may help. */
  children: ComponentChildren;
}

/** Tries the record once more at the member's word; Sheaf does so by itself, too. */
export function TryAgain({ say, children }: Props) {
  const { isBusy, failure, run } = useAction();

  async function retry(): Promise<void> {
    if (await run(ask('retryStore', {}))) say('Your record can be used again.');
  }

  return (
    <section class="panel stack" aria-labelledby="retry-name">
      <div class="stack-tight">
        <h2 id="retry-name">What you can do</h2>
        {children}
        <p>Sheaf tries again every minute. To try now:</p>
      </div>
      <div>
        <Button testId="retry-store" look="primary" isBusy={isBusy} onPress={() => void retry()}>
          Try again
        </Button>
      </div>
      {failure && <FailureNotice title="It still does not work" failure={failure} />}
    </section>
  );
}
