import { Button } from './Button.tsx';
import type { Failure } from './failure.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { countOf } from './moments.ts';
import { Notice } from './Notice.tsx';

/** Events that a revision changes and deletes. */
export interface Counted {
  changed: number;
  deleted: number;
}

/** Where taking something out of what is held has got to. `share` is how much of the record was gone through, 0 to 1. */
export type RevisionState =
  | { step: 'counting' | 'working' | 'undoing'; share: number; counted: Counted }
  | { step: 'counted' | 'done' | 'stopped'; counted: Counted }
  | { step: 'undone' | 'half-undone'; restored: number; lost: number }
  | { step: 'failed'; failure: Failure; counted: Counted };

interface Props {
  state: RevisionState;
  /** What is taken out, as the person called it. */
  what: string;
  onApply: () => void;
  onLeave: () => void;
  onStop: () => void;
  onUndo: () => void;
}

/** What taking something out would do to what is held, then how far it is, what it did, and the way back. */
export function RevisionPanel({ state, what, onApply, onLeave, onStop, onUndo }: Props) {
  switch (state.step) {
    case 'counting':
    case 'working':
    case 'undoing':
      return (
        <div class="stack-tight" data-testid="revision">
          <label>
            {words[state.step]} <progress max={1} value={state.share} />
          </label>
          <p class="small soft">{describe(state.counted)}</p>
          <div>
            <Button size="small" testId="revision-stop" onPress={onStop}>
              Stop
            </Button>
          </div>
        </div>
      );
    case 'counted':
      return (
        <Notice tone="note" role="status" title={`“${what}” is in your record too`}>
          <p>{describe(state.counted)} What a union has in a batch already stays as it was sent.</p>
          <div class="row">
            <Button look="primary" testId="revision-apply" onPress={onApply}>
              Take it out there too
            </Button>
            <Button testId="revision-leave" onPress={onLeave}>
              Leave the record as it is
            </Button>
          </div>
        </Notice>
      );
    case 'done':
    case 'stopped':
      return (
        <Notice
          tone="good"
          role="status"
          title={
            state.step === 'done' ? `“${what}” is taken out` : 'Stopped; what was done so far stays done'
          }
        >
          <p>{describe(state.counted)}</p>
          <div class="row">
            <Button testId="revision-undo" onPress={onUndo}>
              Undo
            </Button>
            <Button testId="revision-leave" onPress={onLeave}>
              Keep it so
            </Button>
          </div>
          <p class="small soft">
            For ten minutes it can be undone; then nothing is left of what was there. Undoing also takes “
            {what}” off the list.
          </p>
        </Notice>
      );
    case 'half-undone':
      return (
        <Notice tone="care" role="status" title="Stopped on the way back">
          <p>{countOf(state.restored, 'event')} came back so far. The others still can.</p>
          <div>
            <Button testId="revision-undo" onPress={onUndo}>
              Bring the others back
            </Button>
          </div>
        </Notice>
      );
    case 'undone':
      return (
        <Notice tone="note" role="status" title="Undone">
          <p>
            {countOf(state.restored, 'event')} {state.restored === 1 ? 'is' : 'are'} as before.
            {state.lost > 0 &&
              ` ${countOf(state.lost, 'event')} could not be brought back, because a union has what was left by now.`}
          </p>
        </Notice>
      );
    case 'failed':
      return (
        <FailureNotice title="That did not work" failure={state.failure}>
          <p>{describe(state.counted)}</p>
          {state.counted.changed + state.counted.deleted > 0 && (
            <Button testId="revision-undo" onPress={onUndo}>
              Undo what was done
            </Button>
          )}
        </FailureNotice>
      );
  }
}

const words = {
  counting: 'Looking through your record',
  working: 'Taking it out',
  undoing: 'Bringing it back',
};

function describe({ changed, deleted }: Counted): string {
  if (changed + deleted === 0) return 'Nothing found so far.';
  const parts = [
    changed > 0 && `${countOf(changed, 'event')} ${changed === 1 ? 'loses' : 'lose'} it`,
    deleted > 0 && `${countOf(deleted, 'event')} ${deleted === 1 ? 'is' : 'are'} deleted`,
  ];
  return `${parts.filter((part) => part !== false).join(', ')}.`;
}
