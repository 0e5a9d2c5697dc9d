import type { Category } from '@sheaf/protocol/category';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import { Button } from '@/components/Button.tsx';
import { CaptureState, type Capturing } from '@/components/CaptureState.tsx';
import { Masthead } from '@/components/Masthead.tsx';
import { formatCount } from '@/components/moments.ts';
import { SiteState } from '@/components/SiteState.tsx';
import { Notice } from '@/components/Notice.tsx';
import { UnionLine } from '@/components/UnionLine.tsx';
import { useNow } from '@/components/use-now.ts';
import { useWatched, type Watch, type Watched } from '@/components/use-watched.ts';
import { toPermissions } from '@/components/wanted-permissions.ts';
import { ask } from '@/utils/messaging/ask.ts';
import { toDay } from '@/utils/store/counters.ts';
import { watchQuery } from '@/utils/store/live.ts';
import { isPaused, readCapture, watchCapture, type CaptureSettings } from '@/utils/store/settings.ts';
import { watchStoreProblem, type StoreProblem } from '@/utils/store/store-problem.ts';
import { readOverview, type Overview } from './standing.ts';

const followCapture: Watch<CaptureSettings> = (onValue, onError) => {
  readCapture().then(onValue, onError);
  return watchCapture(onValue);
};

export function Popup() {
  const store = useWatched<StoreProblem | undefined>(watchStoreProblem, []);
  const trouble = store.state === 'ready' ? store.value : undefined;
  return (
    <main class="popup">
      <Masthead title="Sheaf">
        <Button size="small" onPress={() => open('/options.html')}>
          Settings
        </Button>
      </Masthead>
      {trouble ? (
        <Notice tone="bad" title="Nothing is recorded now" role="alert">
          <p class="small">{trouble.message}</p>
          <Button size="small" testId="store-ways" onPress={() => open('/storage.html')}>
            What you can do
          </Button>
        </Notice>
      ) : (
        <Capture />
      )}
      {(!trouble || trouble.code === 'store.full') && <Summary />}
    </main>
  );
}

function Capture() {
  const capture = useWatched(followCapture, []);
  const [isAllowed, setAllowed] = useState<boolean>();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const categories = capture.state === 'ready' ? (Object.keys(capture.value.categories) as Category[]) : [];
  const wanted = toPermissions(categories, import.meta.env.FIREFOX);

  useEffect(() => {
    if (categories.length > 0) browser.permissions.contains(wanted).then(setAllowed, show);
  }, [categories.join()]);

  function show(error: unknown): void {
    setFailure(error instanceof Error ? error.message : String(error));
  }

  function run(action: Promise<unknown>): void {
    setBusy(true);
    setFailure(undefined);
    action.catch(show).finally(() => setBusy(false));
  }

  if (capture.state === 'failed') {
    return (
      <Notice tone="bad" title="Sheaf’s settings could not be read">
        <p class="small">{capture.message}</p>
      </Notice>
    );
  }
  const state = capture.state === 'ready' ? toState(capture.value, isAllowed) : undefined;
  if (state === undefined) return <p class="soft">Looking…</p>;
  return (
    <>
      <CaptureState
        state={state}
        categories={categories}
        isBusy={isBusy}
        pausedUntil={capture.state === 'ready' ? capture.value.pause?.until : undefined}
        onPause={(until) =>
          run(ask('setPaused', until === undefined ? { paused: true } : { paused: true, until }))
        }
        onResume={() => run(ask('setPaused', { paused: false }))}
        onSetUp={() => open('/welcome.html')}
        onAllow={() => run(browser.permissions.request(wanted).then(setAllowed))}
      />
      <Site isBusy={isBusy} onToggle={(site, on) => run(ask('setSite', { site, on }))} capture={capture} />
      {failure !== undefined && (
        <Notice tone="bad" role="alert">
          <p class="small">{failure}</p>
        </Notice>
      )}
    </>
  );
}

interface SiteProps {
  capture: Watched<CaptureSettings>;
  isBusy: boolean;
  onToggle: (site: string, on: boolean) => void;
}

/** The site in front, if there is one to be captured or not. */
function Site({ capture, isBusy, onToggle }: SiteProps) {
  const [front, setFront] = useState<FrontSite>();

  useEffect(() => {
    describeFront().then(setFront, () => setFront(undefined));
  }, [capture]);

  if (!front) return null;
  const { site } = front;
  return <SiteState {...front} isBusy={isBusy} onToggle={(on) => onToggle(site, on)} />;
}

interface FrontSite {
  site: string;
  isExcluded: boolean;
  topics: string[] | undefined;
}

async function describeFront(): Promise<FrontSite | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  const { site, reason, topics } = await ask('describeTab', { tabId: tab.id });
  if (site === null || reason === 'off' || reason === 'not-allowed') return undefined;
  return { site, isExcluded: reason === 'excluded', topics };
}

function toState(capture: CaptureSettings, isAllowed: boolean | undefined): Capturing | undefined {
  if (Object.keys(capture.categories).length === 0) return 'off';
  if (isAllowed === undefined) return undefined;
  if (!isAllowed) return 'not-allowed';
  return isPaused(capture, Date.now()) ? 'paused' : 'capturing';
}

function Summary() {
  const now = useNow();
  const overview = useWatched<Overview>(
    (onValue, onError) => watchQuery(() => readOverview(Date.now()), onValue, onError),
    [toDay(now)],
  );
  if (overview.state === 'failed') {
    return (
      <Notice tone="bad" title="Your record could not be opened">
        <p class="small">{overview.message} Close the browser and open it again; nothing is lost.</p>
      </Notice>
    );
  }
  if (overview.state === 'loading') return null;
  const { today, unions, isPhraseUnwritten, isLocked } = overview.value;
  return (
    <>
      <div class="today">
        <p data-testid="today">
          <strong>{formatCount(today)}</strong> {today === 1 ? 'event' : 'events'} today
        </p>
        <Button testId="open-review" onPress={() => open('/review.html')}>
          Open Review
        </Button>
      </div>
      <section class="stack-tight" aria-label="Your unions">
        {unions.length === 0 ? (
          <NoUnion />
        ) : (
          <ul class="stack-tight">
            {unions.map((union) => (
              <UnionLine key={union.did} union={union} now={now} />
            ))}
          </ul>
        )}
      </section>
      {isLocked && (
        <div class="row small" data-testid="locked">
          <span>Sharing waits for your passphrase.</span>
          <Button size="small" onPress={() => open('/identity.html')}>
            Type it
          </Button>
        </div>
      )}
      {isPhraseUnwritten && (
        <div class="row small" data-testid="phrase-reminder">
          <span>Your recovery phrase is not on paper yet.</span>
          <Button size="small" onPress={() => open('/identity.html')}>
            Write it down
          </Button>
        </div>
      )}
    </>
  );
}

function NoUnion() {
  return (
    <div class="union">
      <p class="small">You share with nobody: you joined no union.</p>
      <Button size="small" onPress={() => open('/welcome.html')}>
        Join a union
      </Button>
    </div>
  );
}

function open(
  path: '/identity.html' | '/welcome.html' | '/review.html' | '/options.html' | '/storage.html',
): void {
  void browser.tabs.create({ url: browser.runtime.getURL(path) }).then(() => window.close());
}
