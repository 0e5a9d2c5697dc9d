import { useCallback, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import { Announcer } from '@/components/Announcer.tsx';
import { Masthead } from '@/components/Masthead.tsx';
import { Notice } from '@/components/Notice.tsx';
import { StoreNotice } from '@/components/StoreNotice.tsx';
import { useWatched } from '@/components/use-watched.ts';
import { watchPageProblem } from '@/utils/store/page-problem.ts';
import type { StoreProblem } from '@/utils/store/store-problem.ts';
import { BeginAnew } from './BeginAnew.tsx';
import { Room } from './Room.tsx';
import { TryAgain } from './TryAgain.tsx';

/** Where the record is, how much room it has, and the ways out when it cannot be used. */
export function Storage() {
  const watched = useWatched<StoreProblem | undefined>(watchPageProblem, []);
  const [said, setSaid] = useState<{ words: string }>();
  const say = useCallback((words: string) => setSaid({ words }), []);
  return (
    <div class="page">
      <Masthead title="Where your record is">
        <a class="masthead-link" href={browser.runtime.getURL('/options.html')}>
          Settings
        </a>
      </Masthead>
      <main class="stack">
        {watched.state === 'failed' && (
          <Notice tone="bad" title="Whether your record can be used is not known" role="alert">
            <p>{watched.message} Reload this page.</p>
          </Notice>
        )}
        {watched.state === 'ready' && !watched.value && (
          <Notice tone="good" title="Your record can be used" role="status">
            <p>It is in this browser’s own storage on this device, and nowhere else.</p>
          </Notice>
        )}
        {watched.state === 'ready' && watched.value && (
          <>
            <StoreNotice trouble={watched.value} />
            <WaysOut problem={watched.value} say={say} />
          </>
        )}
        <Room />
      </main>
      <Announcer said={said} onDone={() => setSaid(undefined)} />
    </div>
  );
}

function WaysOut({ problem: { code }, say }: { problem: StoreProblem; say: (words: string) => void }) {
  switch (code) {
    case 'store.full':
      return (
        <TryAgain say={say}>
          <ul class="bullets">
            <li>Delete files on this device, or empty its wastebasket: how much is free is said below.</li>
            <li>
              Clear the browser’s cache: it shares the room with Sheaf. Do not clear “cookies and site data”
              or “extension data”.
            </li>
            <li>
              Until there is room, open pages keep what they saw, and hand it in later. A page that is closed
              before then takes it along.
            </li>
          </ul>
        </TryAgain>
      );
    case 'store.blocked':
      return (
        <TryAgain say={say}>
          <p>Close every tab in which Sheaf is open, except this one.</p>
        </TryAgain>
      );
    case 'store.broken':
      return (
        <>
          <TryAgain say={say}>
            <ul class="bullets">
              <li>Close the browser, all of its windows, and open it again.</li>
              <li>See whether the disk is full, or the browser’s profile is write-protected.</li>
              <li>If you have a copy of the browser’s profile, put it back while the browser is closed.</li>
            </ul>
          </TryAgain>
          <BeginAnew isGone={false} say={say} />
        </>
      );
    case 'store.gone':
      return <BeginAnew isGone say={say} />;
    case 'store.newer':
    case 'store.opening':
    case 'store.updated':
      return null;
  }
}
