import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import { Masthead } from '@/components/Masthead.tsx';
import { Notice } from '@/components/Notice.tsx';
import { StoreState } from '@/components/StoreNotice.tsx';
import { useWatched } from '@/components/use-watched.ts';
import { watchQuery } from '@/utils/store/live.ts';
import { watchPageProblem } from '@/utils/store/page-problem.ts';
import { MakeBackup } from './MakeBackup.tsx';
import { RestoreBackup } from './RestoreBackup.tsx';
import { readHere, type Here } from './watch-here.ts';

/** Everything that Sheaf keeps here into one file, and back. */
export function Backup() {
  const here = useWatched<Here>((onValue, onError) => watchQuery(readHere, onValue, onError), []);
  return (
    <div class="page">
      <Masthead title="Backup">
        <a class="masthead-link" href={browser.runtime.getURL('/options.html')}>
          Settings
        </a>
      </Masthead>
      <main class="stack">
        <StoreState watch={watchPageProblem} href={browser.runtime.getURL('/storage.html')} />
        {here.state === 'loading' && (
          <p class="soft" role="status">
            Looking…
          </p>
        )}
        {here.state === 'failed' && (
          <Notice tone="bad" title="Your record could not be opened" role="alert">
            <p>{here.message} Close the browser and open it again; nothing is lost.</p>
          </Notice>
        )}
        {here.state === 'ready' && <Parts here={here.value} />}
      </main>
    </div>
  );
}

/** What one comes for stands first, and stays there: an empty Sheaf has nothing to make a backup of. */
function Parts({ here }: { here: Here }) {
  const [wasEmpty] = useState(here.isEmpty);
  return (
    <>
      {!wasEmpty && !here.isEmpty && <MakeBackup here={here} />}
      <RestoreBackup here={here} />
      {wasEmpty && !here.isEmpty && <MakeBackup here={here} />}
    </>
  );
}
