import { useCallback, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import { Announcer } from '@/components/Announcer.tsx';
import { Masthead } from '@/components/Masthead.tsx';
import { Notice } from '@/components/Notice.tsx';
import { StoreState } from '@/components/StoreNotice.tsx';
import { useWatched } from '@/components/use-watched.ts';
import { watchQuery } from '@/utils/store/live.ts';
import { watchPageProblem } from '@/utils/store/page-problem.ts';
import { Memberships } from './Memberships.tsx';
import { Passphrase } from './Passphrase.tsx';
import { Removal } from './Removal.tsx';
import { Restore } from './Restore.tsx';
import { Unlock } from './Unlock.tsx';
import { readIdentity, type IdentityView } from './watch-identity.ts';
import { WriteDown } from './WriteDown.tsx';

/** Who the member is at their unions: the phrase, getting everything back by it, and removing it. */
export function Identity() {
  const identity = useWatched<IdentityView>(
    (onValue, onError) => watchQuery(readIdentity, onValue, onError),
    [],
  );
  const [said, setSaid] = useState<{ words: string }>();
  const say = useCallback((words: string) => setSaid({ words }), []);
  return (
    <div class="page">
      <Masthead title="Your identity">
        <a class="masthead-link" href={browser.runtime.getURL('/backup.html')}>
          Backup
        </a>
        <a href={browser.runtime.getURL('/options.html')}>Settings</a>
      </Masthead>
      <main class="stack">
        <StoreState watch={watchPageProblem} href={browser.runtime.getURL('/storage.html')}>
          {identity.state === 'loading' && (
            <p class="soft" role="status">
              Looking…
            </p>
          )}
          {identity.state === 'failed' && (
            <Notice tone="bad" title="Your record could not be opened" role="alert">
              <p>{identity.message} Close the browser and open it again; nothing is lost.</p>
            </Notice>
          )}
          {identity.state === 'ready' && <Parts view={identity.value} say={say} />}
        </StoreState>
      </main>
      <Announcer said={said} onDone={() => setSaid(undefined)} />
    </div>
  );
}

function Parts({ view, say }: { view: IdentityView; say: (words: string) => void }) {
  return (
    <>
      {view.lock === 'closed' ? <Unlock say={say} /> : <Phrase view={view} say={say} />}
      {(view.state === 'none' || (view.unions.length === 0 && view.state !== 'written')) && (
        <Restore say={say} />
      )}
      {(view.state === 'written' || view.unions.length > 0) && <Memberships view={view} say={say} />}
      {view.lock !== 'closed' && view.state !== 'none' && <Passphrase view={view} say={say} />}
      <Removal view={view} say={say} />
    </>
  );
}

function Phrase({ view, say }: { view: IdentityView; say: (words: string) => void }) {
  switch (view.state) {
    case 'none':
      if (view.unions.length > 0) {
        return (
          <Notice tone="bad" title="Your keys are gone from this browser">
            <p>
              The browser has lost the keys by which your unions know you. Nothing is shared until you type
              your recovery phrase below. Your record is here, and what you shared is where it was.
            </p>
          </Notice>
        );
      }
      return (
        <section class="panel stack-tight" aria-labelledby="phrase-name">
          <h2 id="phrase-name">Your recovery phrase</h2>
          <p>
            There is none yet. Sheaf makes it when you join your first union: twelve words by which you get
            your memberships back in another browser.
          </p>
        </section>
      );
    case 'without-phrase':
      return (
        <Notice tone="care" title="Your identity has no recovery phrase">
          <p>
            It was made by an earlier version of Sheaf, and your browser does not give its secret away.
            Everything goes on working here; but if this browser’s profile is lost, your memberships are. To
            have a phrase, remove the identity below and join your unions anew: they then see a new member.
          </p>
        </Notice>
      );
    case 'unwritten':
      return <WriteDown unions={view.unions} say={say} />;
    case 'written':
      return (
        <Notice tone="good" title="Your recovery phrase is on your paper">
          <p>
            Sheaf has forgotten the words and cannot show them again. In another browser, type them on this
            page to get your memberships back. Use one browser at a time: two would send batches that
            contradict each other.
          </p>
        </Notice>
      );
  }
}
