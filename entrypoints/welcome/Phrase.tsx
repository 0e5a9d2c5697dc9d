import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import { Button } from '@/components/Button.tsx';
import { useWatched } from '@/components/use-watched.ts';
import { readIdentityState, type IdentityState } from '@/utils/store/keys.ts';
import { watchQuery } from '@/utils/store/live.ts';

/** Part of setting up, once there is something to get back: the phrase, now or later. */
export function Phrase() {
  const identity = useWatched<IdentityState>(
    (onValue, onError) => watchQuery(readIdentityState, onValue, onError),
    [],
  );
  const [isLater, setLater] = useState(false);
  if (identity.state !== 'ready' || identity.value !== 'unwritten') return null;
  return (
    <section class="panel stack-tight" aria-labelledby="phrase-name">
      <h2 id="phrase-name">Write down your recovery phrase</h2>
      {isLater ? (
        <p role="status">Later, then. Sheaf’s button in the toolbar reminds you until it is done.</p>
      ) : (
        <>
          <p>
            Twelve words by which you get your memberships back when this browser is lost. It takes two
            minutes.
          </p>
          <div class="row">
            <a
              class="button button-primary"
              data-testid="to-phrase"
              href={browser.runtime.getURL('/identity.html')}
            >
              Show it
            </a>
            <Button onPress={() => setLater(true)}>Later</Button>
          </div>
        </>
      )}
    </section>
  );
}
