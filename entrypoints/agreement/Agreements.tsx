import { useCallback, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import { Announcer } from '@/components/Announcer.tsx';
import { Masthead } from '@/components/Masthead.tsx';
import { Notice } from '@/components/Notice.tsx';
import { StoreState } from '@/components/StoreNotice.tsx';
import { useNow } from '@/components/use-now.ts';
import { useWatched } from '@/components/use-watched.ts';
import { watchPageProblem } from '@/utils/store/page-problem.ts';
import { UnionAgreement } from './UnionAgreement.tsx';
import { followAgreements, followCapture } from './watch-agreements.ts';

/** What the member agreed to with each union, all of it theirs to change. */
export function Agreements() {
  const [said, setSaid] = useState<{ words: string }>();
  const say = useCallback((words: string) => setSaid({ words }), []);
  return (
    <div class="page">
      <Masthead title="What you agree to">
        <a class="masthead-link" href={browser.runtime.getURL('/review.html')}>
          Review
        </a>
        <a href={browser.runtime.getURL('/options.html')}>Settings</a>
      </Masthead>
      <main class="stack">
        <p>
          Each union by itself: what it gets, for which uses, until when and from which sites. A change counts
          at once, and is signed by you and then by the union. It never covers what you captured before it.
        </p>
        <StoreState watch={watchPageProblem} href={browser.runtime.getURL('/storage.html')}>
          <AllAgreements say={say} />
        </StoreState>
      </main>
      <Announcer said={said} onDone={() => setSaid(undefined)} />
    </div>
  );
}

function AllAgreements({ say }: { say: (words: string) => void }) {
  const now = useNow();
  const unions = useWatched(followAgreements, []);
  const capture = useWatched(followCapture, []);
  const failed = [unions, capture].find((watched) => watched.state === 'failed');
  if (failed?.state === 'failed') {
    return (
      <Notice tone="bad" title="What you agreed to could not be read" role="alert">
        <p>{failed.message} Reload this page; nothing is lost by that.</p>
      </Notice>
    );
  }
  if (unions.state !== 'ready' || capture.state !== 'ready') {
    return (
      <p class="soft" role="status">
        Reading…
      </p>
    );
  }
  if (unions.value.length === 0) {
    return (
      <div class="panel stack-tight" data-testid="no-agreement">
        <p>You agreed to nothing: you share with nobody.</p>
        <p>
          <a href={browser.runtime.getURL('/welcome.html')}>Join a data union</a>
        </p>
      </div>
    );
  }
  return unions.value.map((union) => (
    <UnionAgreement
      key={union.did}
      union={union}
      captured={Object.keys(capture.value.categories)}
      now={now}
      say={say}
    />
  ));
}
