import { sensitiveTopics, type SensitiveTopic } from '@sheaf/protocol/sensitive';
import { useState } from 'preact/hooks';

import { FailureNotice } from '@/components/FailureNotice.tsx';
import { TopicSwitches } from '@/components/TopicSwitches.tsx';
import { ask } from '@/utils/messaging/ask.ts';
import type { PrivacySettings } from '@/utils/store/privacy-settings.ts';
import { useAction } from '@/components/use-action.ts';

interface Props {
  privacy: PrivacySettings;
  say: (words: string) => void;
}

/** Pages about what can harm a person, of which nothing is captured unless the member says so by name. */
export function Sensitive({ privacy, say }: Props) {
  const [asked, setAsked] = useState<SensitiveTopic>();
  const { isBusy, failure, run } = useAction();

  async function switchTo(topic: SensitiveTopic, on: boolean): Promise<void> {
    if (!(await run(ask('setTopic', { topic, on })))) return;
    setAsked(undefined);
    say(`${sensitiveTopics[topic].name}: ${on ? 'captured from now on' : 'nothing is captured'}.`);
  }

  return (
    <section class="panel stack" aria-labelledby="sensitive-name">
      <div class="stack-tight">
        <h2 id="sensitive-name">Sensitive pages</h2>
        <p>
          On pages about these, nothing is captured: not the title, not the address, not even the site. They
          are known by lists that come with Sheaf and by what a page says of itself; no list is complete, so
          look at your record now and then.
        </p>
      </div>
      <TopicSwitches
        on={privacy.topics}
        asked={asked}
        isBusy={isBusy}
        onAsk={setAsked}
        onSwitch={(topic, on) => void switchTo(topic, on)}
      />
      {failure && <FailureNotice title="That did not work" failure={failure} />}
    </section>
  );
}
