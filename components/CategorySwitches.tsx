import type { Category } from '@sheaf/protocol/category';

import { categoryNames } from './agreement-words.ts';
import { Choice } from './Choice.tsx';
import type { Failure } from './failure.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { Notice } from './Notice.tsx';

/** Where a switch that was pressed has got to; `on` is what was asked for. */
export type Switching =
  { state: 'working'; on: boolean } | { state: 'refused' } | { state: 'failed'; failure: Failure };

export interface CategoryRow {
  category: Category;
  sentence: string;
  isOn: boolean;
  /** It is on, but the browser refuses this kind of data. */
  isWithheld: boolean;
  switching?: Switching | undefined;
}

interface Props {
  rows: readonly CategoryRow[];
  /** Called within the click, so that the browser can be asked for its permission. */
  onSwitch: (category: Category, on: boolean) => void;
}

/** Every category with its switch, and what came of the last press on it. */
export function CategorySwitches({ rows, onSwitch }: Props) {
  return (
    <>
      {rows.map(({ category, sentence, isOn, isWithheld, switching }) => (
        <div key={category} class="stack-tight">
          <Choice
            name={categoryNames[category]}
            testId={`category-${category}`}
            isChecked={switching?.state === 'working' ? switching.on : isOn}
            onChange={(on) => onSwitch(category, on)}
          >
            {sentence}
            {isOn && isWithheld && (
              <strong>
                {' '}
                Your browser does not let Sheaf keep this kind of data, so nothing of it is captured. Switch
                it off and on again to be asked.
              </strong>
            )}
          </Choice>
          {switching && <Outcome switching={switching} />}
        </div>
      ))}
    </>
  );
}

function Outcome({ switching }: { switching: Switching }) {
  switch (switching.state) {
    case 'working':
      return switching.on ? (
        <p role="status" class="small soft">
          Working… If your browser asks a question, answer it there.
        </p>
      ) : null;
    case 'refused':
      return (
        <Notice tone="care" title="Your browser did not give its permission" role="alert">
          <p>It stays off and nothing was changed. If you want it on, switch it on again and say yes.</p>
        </Notice>
      );
    case 'failed':
      return (
        <FailureNotice title="That did not work" failure={switching.failure}>
          <p>The switch shows how it is. Try again.</p>
        </FailureNotice>
      );
  }
}
