import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import { Notice } from '@/components/Notice.tsx';
import { useWatched } from '@/components/use-watched.ts';
import { watchQuery } from '@/utils/store/live.ts';
import { readSharing, type SharingOverview } from '@/utils/store/views.ts';
import { UnionPanel } from './UnionPanel.tsx';

const batchPage = 10;

interface Props {
  now: number;
  say: (words: string) => void;
}

/** What waits for each union, and what it was sent. */
export function Sharing({ now, say }: Props) {
  const [limit, setLimit] = useState(batchPage);
  const sharing = useWatched<SharingOverview[]>(
    (onValue, onError) => watchQuery(() => readSharing(limit + 1), onValue, onError),
    [limit],
  );
  return (
    <section class="sharing" aria-labelledby="sharing-name">
      <h2 id="sharing-name">Sharing</h2>
      {sharing.state === 'loading' && <p class="soft">Reading…</p>}
      {sharing.state === 'failed' && (
        <Notice tone="bad" title="What was shared could not be read" role="alert">
          <p class="small">{sharing.message} Reload this page; nothing is lost by that.</p>
        </Notice>
      )}
      {sharing.state === 'ready' && sharing.value.length === 0 && <NoUnion />}
      {sharing.state === 'ready' &&
        sharing.value.map((overview) => (
          <UnionPanel
            key={overview.union.did}
            overview={{ ...overview, batches: overview.batches.slice(0, limit) }}
            hasOlder={overview.batches.length > limit}
            onShowOlder={() => setLimit(limit + batchPage)}
            now={now}
            say={say}
          />
        ))}
    </section>
  );
}

function NoUnion() {
  return (
    <div class="panel stack-tight">
      <p>You share with nobody. Your record is yours alone.</p>
      <p>
        <a href={browser.runtime.getURL('/welcome.html')}>Join a data union</a>
      </p>
    </div>
  );
}
