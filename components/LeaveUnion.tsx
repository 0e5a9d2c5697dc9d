import { useState } from 'preact/hooks';

import { Button } from './Button.tsx';
import { Choice } from './Choice.tsx';
import { countOf } from './moments.ts';
import { Notice } from './Notice.tsx';
import type { RecallAmount } from './RecallForm.tsx';

interface Props {
  name: string;
  /** Events that the union has of the member and that could be recalled; absent while they are counted. */
  shared: RecallAmount | undefined;
  isBusy: boolean;
  /** Asks for `shared`. */
  onCount: () => void;
  onLeave: (isRecalled: boolean) => void;
}

/** The end of a membership, with what it means and what becomes of what was shared. */
export function LeaveUnion({ name, shared, isBusy, onCount, onLeave }: Props) {
  const [isAsked, setAsked] = useState(false);
  const [isRecalled, setRecalled] = useState(false);
  if (!isAsked) {
    return (
      <div>
        <Button
          size="small"
          testId="leave"
          onPress={() => {
            setAsked(true);
            onCount();
          }}
        >
          {`Leave ${name}…`}
        </Button>
      </div>
    );
  }
  return (
    <Notice tone="care" title={`Leave ${name}?`}>
      <p class="small">
        Nothing more is sent to it. Your record stays here, and so do its receipts and your key for this
        union: with them you can recall what it has at any later time. You can join it again.
      </p>
      {shared && (shared.events > 0 || shared.isMore) && (
        <Choice
          name="Also recall everything"
          testId="leave-recall"
          isChecked={isRecalled}
          onChange={setRecalled}
        >
          {`${name} was sent ${shared.events === 0 ? 'events' : countOf(shared.events, 'event')} of yours. It deletes them, and signs that it did. That cannot be undone.`}
        </Choice>
      )}
      <div class="row">
        <Button look="primary" testId="leave-confirm" isBusy={isBusy} onPress={() => onLeave(isRecalled)}>
          {isBusy ? 'Leaving…' : isRecalled ? 'Leave and recall everything' : 'Leave'}
        </Button>
        <Button testId="leave-cancel" onPress={() => setAsked(false)}>
          Stay
        </Button>
      </div>
    </Notice>
  );
}
