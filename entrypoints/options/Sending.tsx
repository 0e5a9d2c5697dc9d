import { FailureNotice } from '@/components/FailureNotice.tsx';
import { SendingForm } from '@/components/SendingForm.tsx';
import { useAction } from '@/components/use-action.ts';
import { ask } from '@/utils/messaging/ask.ts';
import type { SendingRule } from '@/utils/store/sending-settings.ts';

interface Props {
  rule: SendingRule;
  say: (words: string) => void;
}

/** Over which connections batches leave by themselves. */
export function Sending({ rule, say }: Props) {
  const { isBusy, failure, run } = useAction();

  async function change(wanted: SendingRule): Promise<void> {
    if (await run(ask('setSending', { rule: wanted }))) say('This holds from now on.');
  }

  return (
    <section class="panel stack" aria-labelledby="sending-name">
      <div class="stack-tight">
        <h2 id="sending-name">Sending</h2>
        <p>
          What is due is sealed as always, and sent when you say here. What you ask for yourself, such as a
          recall or “Share now”, goes at once.
        </p>
      </div>
      <SendingForm
        rule={rule}
        canTell={'connection' in navigator}
        isBusy={isBusy}
        onChange={(wanted) => void change(wanted)}
      />
      {failure && <FailureNotice title="That did not work" failure={failure} />}
    </section>
  );
}
