import { useEffect, useRef, useState } from 'preact/hooks';

import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import { describeRecall } from './RecallForm.tsx';

interface Props {
  /** The union's. */
  name: string;
  /** Which event, for those who do not see it. */
  event: string;
  isBusy: boolean;
  onRecall: () => void;
}

/** The way to take one event back from one union; it is asked for twice, for it cannot be undone. */
export function RecallEvent({ name, event, isBusy, onRecall }: Props) {
  const [isAsked, setAsked] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);

  useEffect(() => {
    if (isAsked) confirm.current?.focus();
    else if (wasAsked.current) opener.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);

  if (!isAsked) {
    return (
      <div>
        <Button
          size="small"
          testId="recall-event"
          label={`Recall from ${name}: ${event}`}
          buttonRef={opener}
          onPress={() => setAsked(true)}
        >
          {`Recall from ${name}…`}
        </Button>
      </div>
    );
  }
  return (
    <Notice tone="care" title={`Recall this event from ${name}?`}>
      <p class="small">{describeRecall(name)}</p>
      <div class="row">
        <Button
          look="primary"
          size="small"
          testId="recall-event-confirm"
          isBusy={isBusy}
          buttonRef={confirm}
          onPress={onRecall}
        >
          {isBusy ? 'Recalling…' : 'Recall it'}
        </Button>
        <Button size="small" onPress={() => setAsked(false)}>
          Keep it shared
        </Button>
      </div>
    </Notice>
  );
}
