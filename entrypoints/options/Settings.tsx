import { useCallback, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import { Announcer } from '@/components/Announcer.tsx';
import { Masthead } from '@/components/Masthead.tsx';
import { Notice } from '@/components/Notice.tsx';
import { StoreState } from '@/components/StoreNotice.tsx';
import { useWatched } from '@/components/use-watched.ts';
import { watchPageProblem } from '@/utils/store/page-problem.ts';
import { Categories } from './Categories.tsx';
import { Now } from './Now.tsx';
import { Permission } from './Permission.tsx';
import { PrivateHosts } from './PrivateHosts.tsx';
import { Retention } from './Retention.tsx';
import { Sending } from './Sending.tsx';
import { Sensitive } from './Sensitive.tsx';
import { Sites } from './Sites.tsx';
import { TryIt } from './TryIt.tsx';
import { followAccess, followCapture, followPrivacy, followSending } from './watch-settings.ts';
import { Words } from './Words.tsx';

/** What is captured and where, all of it the member's to change. */
export function Settings() {
  const [said, setSaid] = useState<{ words: string }>();
  const say = useCallback((words: string) => setSaid({ words }), []);
  return (
    <div class="page">
      <Masthead title="Settings">
        <a class="masthead-link" href={browser.runtime.getURL('/review.html')}>
          Review
        </a>
      </Masthead>
      <main class="stack">
        <StoreState watch={watchPageProblem} href={browser.runtime.getURL('/storage.html')} />
        <AllSettings say={say} />
      </main>
      <Announcer said={said} onDone={() => setSaid(undefined)} />
    </div>
  );
}

function AllSettings({ say }: { say: (words: string) => void }) {
  const capture = useWatched(followCapture, []);
  const access = useWatched(followAccess, []);
  const privacy = useWatched(followPrivacy, []);
  const sending = useWatched(followSending, []);
  const failed = [capture, access, privacy, sending].find((watched) => watched.state === 'failed');
  if (failed?.state === 'failed') {
    return (
      <Notice tone="bad" title="Sheaf’s settings could not be read" role="alert">
        <p>
          {failed.message} Reload this page; if that does not help, close the browser and open it again. While
          they cannot be read, nothing is added to your record.
        </p>
      </Notice>
    );
  }
  if (
    capture.state !== 'ready' ||
    access.state !== 'ready' ||
    privacy.state !== 'ready' ||
    sending.state !== 'ready'
  ) {
    return (
      <p class="soft" role="status">
        Reading your settings…
      </p>
    );
  }
  return (
    <>
      <Now capture={capture.value} access={access.value} />
      <Categories capture={capture.value} access={access.value} say={say} />
      <Sites capture={capture.value} say={say} />
      <Words privacy={privacy.value} say={say} />
      <Sensitive privacy={privacy.value} say={say} />
      <TryIt settings={`${JSON.stringify(capture.value)}${JSON.stringify(privacy.value)}`} say={say} />
      <PrivateHosts capture={capture.value} say={say} />
      <Retention say={say} />
      <Permission capture={capture.value} access={access.value} say={say} />
      <Sending rule={sending.value} say={say} />
      <section class="panel stack-tight" aria-labelledby="agreement-name">
        <h2 id="agreement-name">What you agree to</h2>
        <p>
          What each union gets of what is captured, for which uses, until when and from which sites; and the
          one click that ends it.
        </p>
        <p>
          <a class="button" href={browser.runtime.getURL('/agreement.html')}>
            Open what you agree to
          </a>
        </p>
      </section>
      <section class="panel stack-tight" aria-labelledby="storage-name">
        <h2 id="storage-name">Where your record is</h2>
        <p>How much room it takes on this device, and whether it can be used.</p>
        <p>
          <a class="button" href={browser.runtime.getURL('/storage.html')}>
            Open where your record is
          </a>
        </p>
      </section>
      <section class="panel stack-tight" aria-labelledby="identity-name">
        <h2 id="identity-name">Your identity</h2>
        <p>
          Your recovery phrase, getting your memberships back in another browser, and removing everything from
          this one.
        </p>
        <p>
          <a class="button" href={browser.runtime.getURL('/identity.html')}>
            Open your identity
          </a>
        </p>
      </section>
      <section class="panel stack-tight" aria-labelledby="backup-name">
        <h2 id="backup-name">Backup</h2>
        <p>Everything that Sheaf keeps here in one encrypted file, and back from it.</p>
        <p>
          <a class="button" href={browser.runtime.getURL('/backup.html')}>
            Open backup
          </a>
        </p>
      </section>
    </>
  );
}
