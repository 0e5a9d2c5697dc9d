import { browser } from 'wxt/browser';

import { Notice } from '@/components/Notice.tsx';
import { useWatched, type Watch } from '@/components/use-watched.ts';
import { isPaused, readCapture, watchCapture, type CaptureSettings } from '@/utils/store/settings.ts';

const followCapture: Watch<CaptureSettings> = (onValue, onError) => {
  readCapture().then(onValue, onError);
  return watchCapture(onValue);
};

/** Why there is nothing, and what to do about it. */
export function EmptyRecord() {
  const capture = useWatched(followCapture, []);
  if (capture.state === 'loading') return null;
  if (capture.state === 'failed') {
    return (
      <Notice tone="bad" title="Sheaf’s settings could not be read">
        <p class="small">{capture.message} Reload this page.</p>
      </Notice>
    );
  }
  const { categories } = capture.value;
  if (Object.keys(categories).length === 0) {
    return (
      <Notice tone="note" title="Nothing is captured yet">
        <p>You have not agreed to anything, so there is nothing to review.</p>
        <a class="button button-primary" href={browser.runtime.getURL('/welcome.html')}>
          Set up Sheaf
        </a>
      </Notice>
    );
  }
  if (isPaused(capture.value, Date.now())) {
    return (
      <Notice tone="note" title="Your record is empty, and you paused capturing">
        <p>Resume in Sheaf’s button in the toolbar, and open a page or two.</p>
      </Notice>
    );
  }
  return (
    <Notice tone="note" title="Your record is empty">
      <p>Open a page or two in another tab. What you do there appears here by itself.</p>
    </Notice>
  );
}
