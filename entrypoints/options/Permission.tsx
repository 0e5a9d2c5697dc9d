import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import { FailureNotice } from '@/components/FailureNotice.tsx';
import { GrantedSites } from '@/components/GrantedSites.tsx';
import { Notice } from '@/components/Notice.tsx';
import { toPermissions } from '@/components/wanted-permissions.ts';
import type { CaptureSettings } from '@/utils/store/settings.ts';
import { useAction } from '@/components/use-action.ts';
import { allCategories, type Access } from './watch-settings.ts';

interface Props {
  capture: CaptureSettings;
  access: Access;
  say: (words: string) => void;
}

/** What the browser lets Sheaf see, whatever else is set here. */
export function Permission({ capture, access, say }: Props) {
  const [busy, setBusy] = useState<'allow' | 'take-back'>();
  const [isRefused, setRefused] = useState(false);
  const { failure, run } = useAction();
  const heading = useRef<HTMLHeadingElement>(null);
  const focusHeading = () => heading.current?.focus();

  async function finish(action: 'allow' | 'take-back', answer: Promise<boolean>): Promise<boolean> {
    setBusy(action);
    setRefused(false);
    await run(answer);
    setBusy(undefined);
    return answer.catch(() => false);
  }

  function allow(): void {
    const categories = allCategories.filter((category) => category in capture.categories);
    // Before anything is awaited: the browser only asks within the click.
    const answer = browser.permissions.request(toPermissions(categories, import.meta.env.FIREFOX));
    void settleAllow(answer);
  }

  async function settleAllow(answer: Promise<boolean>): Promise<void> {
    const isGranted = await finish('allow', answer);
    setRefused(!isGranted);
    if (!isGranted) return;
    say('Your browser lets Sheaf see every site.');
    focusHeading();
  }

  async function takeBack(origins: readonly string[]): Promise<boolean> {
    const isBack = await finish('take-back', remove(origins));
    if (isBack) say('Taken back. Sheaf does not see these pages any more.');
    return isBack;
  }

  return (
    <section class="panel stack" aria-labelledby="permission-name">
      <div class="stack-tight">
        <h2 id="permission-name" ref={heading} tabIndex={-1}>
          What your browser lets Sheaf see
        </h2>
        <p>
          Your browser has the last word: without its permission for a page, nothing of that page is captured.
          Taking it back counts at once, in tabs that are open too. Your choices above stay as they are.
        </p>
      </div>
      <GrantedSites
        origins={access.origins}
        busy={busy}
        onAllow={allow}
        onTakeBack={takeBack}
        onEmptied={focusHeading}
      />
      {isRefused && !failure && (
        <Notice tone="care" title="Your browser did not give its permission" role="alert">
          <p>Nothing was changed. If you want to, press the button again and say yes.</p>
        </Notice>
      )}
      {failure && <FailureNotice title="That did not work" failure={failure} />}
    </section>
  );
}

async function remove(origins: readonly string[]): Promise<boolean> {
  if (await browser.permissions.remove({ origins: [...origins] })) return true;
  throw new Error('Your browser kept the permission. Take it back where the browser lists its extensions.');
}
