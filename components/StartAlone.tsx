import type { Category } from '@sheaf/protocol/category';
import { useRef, useState } from 'preact/hooks';

import { categoryNames } from './agreement-words.ts';
import { Button } from './Button.tsx';
import { Choice } from './Choice.tsx';
import { Notice } from './Notice.tsx';

interface Props {
  categories: readonly { category: Category; sentence: string }[];
  isBusy: boolean;
  /** Called within the click, so that the browser can be asked for its permission. */
  onStart: (categories: Category[]) => void;
}

/** Capture into one's own record, shared with nobody. */
export function StartAlone({ categories, isBusy, onStart }: Props) {
  const [ticked, setTicked] = useState<readonly Category[]>([]);
  const [wasAsked, setAsked] = useState(false);
  const first = useRef<HTMLInputElement>(null);

  function start(): void {
    setAsked(true);
    if (ticked.length === 0) first.current?.focus();
    else onStart([...ticked]);
  }

  return (
    <div class="stack">
      <fieldset class="stack-tight">
        <legend>
          <h3>What to keep in your record</h3>
        </legend>
        {categories.map(({ category, sentence }, index) => (
          <Choice
            key={category}
            name={categoryNames[category]}
            testId={`alone-${category}`}
            isChecked={ticked.includes(category)}
            onChange={(isTicked) =>
              setTicked(isTicked ? [...ticked, category] : ticked.filter((other) => other !== category))
            }
            {...(index === 0 ? { inputRef: first } : {})}
          >
            {sentence}
          </Choice>
        ))}
      </fieldset>
      {wasAsked && ticked.length === 0 && (
        <Notice tone="care" role="alert">
          <p>Tick at least one thing to keep.</p>
        </Notice>
      )}
      <Button testId="start-without-union" isBusy={isBusy} onPress={start}>
        Start without a union
      </Button>
    </div>
  );
}
