import type { TermsDifference } from '@sheaf/protocol/terms';
import { useState } from 'preact/hooks';

import { Button } from './Button.tsx';
import { differenceNames } from './grant-words.ts';
import { Notice } from './Notice.tsx';

interface Props {
  name: string;
  differences: readonly TermsDifference[];
  isBusy: boolean;
  /** The member has seen that less is asked for. */
  onSeen: () => void;
  /** Goes on to what can be chosen under the new terms. */
  onChoose: () => void;
}

/** What a union's terms say otherwise than those agreed to, sentence by sentence, and what the member can do. */
export function TermsDifferences({ name, differences, isBusy, onSeen, onChoose }: Props) {
  const [isPut, setPut] = useState(false);
  const isWider = differences.some((difference) => difference.isWider);
  return (
    <div data-testid="terms" data-wider={isWider}>
      <Notice
        tone={isWider ? 'care' : 'note'}
        title={
          isWider
            ? `${name} asks for more than you agreed to`
            : `${name} changed its terms and asks for no more`
        }
      >
        <p>
          {isWider
            ? 'Nothing is shared until you decide. What you capture meanwhile waits in your record.'
            : 'Nothing changes for what you agreed to. What it no longer asks for is no longer sent.'}
        </p>
        {!isPut && (
          <ul class="differences">
            {differences.map((difference) => (
              <Difference
                key={`${difference.about} ${difference.before} ${difference.after}`}
                {...difference}
              />
            ))}
          </ul>
        )}
        <div class="row">
          {isWider ? (
            <>
              <Button testId="terms-choose" onPress={onChoose}>
                Choose what you agree to
              </Button>
              <Button testId="terms-keep" onPress={() => setPut(!isPut)}>
                {isPut ? 'Show what changed' : 'Keep paused'}
              </Button>
            </>
          ) : (
            <Button testId="terms-seen" isBusy={isBusy} onPress={onSeen}>
              I have seen it
            </Button>
          )}
        </div>
      </Notice>
    </div>
  );
}

function Difference({ about, before, after, isWider }: TermsDifference) {
  return (
    <li class="difference" data-testid="difference" data-wider={isWider}>
      <p>
        <strong>{differenceNames[about]}</strong>{' '}
        <span class="small soft">{isWider ? 'more' : 'no more'}</span>
      </p>
      <dl class="facts">
        <dt>Before</dt>
        <dd dir="auto">{before ?? 'Nothing of this.'}</dd>
        <dt>Now</dt>
        <dd dir="auto">{after ?? 'Nothing of this any more.'}</dd>
      </dl>
    </li>
  );
}
