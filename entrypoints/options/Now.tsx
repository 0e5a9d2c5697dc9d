import { browser } from 'wxt/browser';

import { CaptureState, type Capturing } from '@/components/CaptureState.tsx';
import { FailureNotice } from '@/components/FailureNotice.tsx';
import { Notice } from '@/components/Notice.tsx';
import { useNow } from '@/components/use-now.ts';
import { toPermissions } from '@/components/wanted-permissions.ts';
import { ask } from '@/utils/messaging/ask.ts';
import { isPaused, type CaptureSettings } from '@/utils/store/settings.ts';
import { useAction } from '@/components/use-action.ts';
import { allCategories, type Access } from './watch-settings.ts';

interface Props {
  capture: CaptureSettings;
  access: Access;
}

/** Whether Sheaf captures at this moment, and the pause. */
export function Now({ capture, access }: Props) {
  const now = useNow();
  const { isBusy, failure, run } = useAction();
  const categories = allCategories.filter((category) => category in capture.categories);
  const state = toState(capture, access, now);

  if (state === 'off') {
    return (
      <Notice tone="note" title="Nothing is captured">
        <p>
          You have not agreed to any capture. The welcome page says what Sheaf is and takes you through it; or
          switch on below what you want to keep.
        </p>
        <a class="button button-primary" href={browser.runtime.getURL('/welcome.html')}>
          Set up Sheaf
        </a>
      </Notice>
    );
  }
  return (
    <div class="stack-tight">
      <CaptureState
        state={state}
        categories={categories}
        isBusy={isBusy}
        pausedUntil={capture.pause?.until}
        onPause={(until) =>
          void run(ask('setPaused', until === undefined ? { paused: true } : { paused: true, until }))
        }
        onResume={() => void run(ask('setPaused', { paused: false }))}
        onSetUp={() => undefined}
        onAllow={() =>
          void run(browser.permissions.request(toPermissions(categories, import.meta.env.FIREFOX)))
        }
      />
      {failure && <FailureNotice title="That did not work" failure={failure} />}
    </div>
  );
}

/** A pause comes before a missing permission: it can only be ended here and in the popup. */
function toState(capture: CaptureSettings, { origins }: Access, now: number): Capturing {
  if (Object.keys(capture.categories).length === 0) return 'off';
  if (isPaused(capture, now)) return 'paused';
  return origins.length === 0 ? 'not-allowed' : 'capturing';
}
