import { useCallback, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import { Announcer } from '@/components/Announcer.tsx';
import { Masthead } from '@/components/Masthead.tsx';
import { Notice } from '@/components/Notice.tsx';
import { StoreState } from '@/components/StoreNotice.tsx';
import { useNow } from '@/components/use-now.ts';
import { watchPageProblem } from '@/utils/store/page-problem.ts';
import { OwnRecord } from './OwnRecord.tsx';
import { Sharing } from './Sharing.tsx';
import { useOnline } from './use-online.ts';

/** Everything captured and everything sent, with the member's say over both. */
export function Review() {
  const now = useNow();
  const isOnline = useOnline();
  const [said, setSaid] = useState<{ words: string }>();
  const say = useCallback((words: string) => setSaid({ words }), []);
  return (
    <div class="page review">
      <Masthead title="Review">
        <a class="skip" href="#record">
          Skip to your record
        </a>
        <a class="masthead-link" href={browser.runtime.getURL('/options.html')}>
          Settings
        </a>
      </Masthead>
      {!isOnline && (
        <Notice tone="note" title="You are offline" role="status">
          <p class="small">
            Your record is on this device and works as always. Sharing goes on when you are connected again.
          </p>
        </Notice>
      )}
      <StoreState watch={watchPageProblem} href={browser.runtime.getURL('/storage.html')}>
        <main class="review-columns">
          <Sharing now={now} say={say} />
          <OwnRecord now={now} say={say} />
        </main>
      </StoreState>
      <Announcer said={said} onDone={() => setSaid(undefined)} />
    </div>
  );
}
