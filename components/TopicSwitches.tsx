import { sensitiveTopics, type SensitiveTopic } from '@sheaf/protocol/sensitive';

import { Button } from './Button.tsx';
import { Choice } from './Choice.tsx';
import { Notice } from './Notice.tsx';

interface Props {
  /** Topics that are captured. */
  on: readonly SensitiveTopic[];
  /** The one that was ticked and waits for a yes. */
  asked: SensitiveTopic | undefined;
  isBusy: boolean;
  onAsk: (topic: SensitiveTopic | undefined) => void;
  onSwitch: (topic: SensitiveTopic, on: boolean) => void;
}

/** Every sensitive topic with its switch; turning one on asks once more, by its name. */
export function TopicSwitches({ on, asked, isBusy, onAsk, onSwitch }: Props) {
  return (
    <>
      {(Object.keys(sensitiveTopics) as SensitiveTopic[]).map((topic) => (
        <div key={topic} class="stack-tight">
          <Choice
            name={sensitiveTopics[topic].name}
            testId={`topic-${topic}`}
            isChecked={on.includes(topic) || asked === topic}
            onChange={(isOn) =>
              isOn ? onAsk(topic) : asked === topic ? onAsk(undefined) : onSwitch(topic, false)
            }
          >
            {sensitiveTopics[topic].sentence}
          </Choice>
          {asked === topic && (
            <Notice
              tone="care"
              role="alert"
              title={`Capture pages about this: ${sensitiveTopics[topic].name}?`}
            >
              <p>
                They then come into your record like other pages, and can be shared like them with unions you
                agreed that with. It can be turned off again at any time; what was captured stays until you
                delete it.
              </p>
              <div class="row">
                <Button testId="topic-yes" isBusy={isBusy} onPress={() => onSwitch(topic, true)}>
                  Yes, capture them
                </Button>
                <Button look="primary" testId="topic-no" onPress={() => onAsk(undefined)}>
                  Keep it off
                </Button>
              </div>
            </Notice>
          )}
        </div>
      ))}
    </>
  );
}
