import type { Category } from '@sheaf/protocol/category';
import { useState } from 'preact/hooks';

import { categoryPhrases, joinWords } from './agreement-words.ts';
import { Button } from './Button.tsx';
import { formatMoment } from './moments.ts';
import { PauseLengths } from './PauseLengths.tsx';
import { endOfPause, type PauseLength } from './end-of-pause.ts';

export type Capturing = 'capturing' | 'paused' | 'off' | 'not-allowed';

interface Props {
  state: Capturing;
  categories: readonly Category[];
  isBusy: boolean;
  /** When the pause ends by itself, ms since the epoch; absent: when the member resumes. */
  pausedUntil?: number | undefined;
  /** @param until ms since the epoch; absent: until the member resumes */
  onPause: (until?: number) => void;
  onResume: () => void;
  onSetUp: () => void;
  onAllow: () => void;
}

/** Whether Sheaf captures now, why, and the one action that changes it. */
export function CaptureState(props: Props) {
  const { state, isBusy } = props;
  const [length, setLength] = useState<PauseLength>('open');
  const { title, reason } = describe(props);
  const actions = {
    capturing: { label: 'Pause', press: () => props.onPause(endOfPause(length, Date.now())) },
    paused: { label: 'Resume', press: props.onResume },
    off: { label: 'Set up Sheaf', press: props.onSetUp },
    'not-allowed': { label: 'Allow all sites', press: props.onAllow },
  };
  const { label, press } = actions[state];
  const isSwitch = state === 'capturing' || state === 'paused';
  return (
    <section class="capture" data-testid="capture-state" data-state={state}>
      <h2 class="capture-title">
        <span class="capture-light" aria-hidden="true" />
        <span role="status">{title}</span>
      </h2>
      <p class="soft small">{reason}</p>
      <div class="capture-actions">
        <Button
          look={state === 'capturing' ? 'plain' : 'primary'}
          isBusy={isBusy}
          onPress={press}
          {...(isSwitch ? { testId: 'pause' } : {})}
        >
          {label}
        </Button>
        {state === 'capturing' && <PauseLengths value={length} onChange={setLength} />}
      </div>
    </section>
  );
}

function describe({ state, categories, pausedUntil }: Props): { title: string; reason: string } {
  const end = pausedUntil === undefined ? 'you resume' : formatMoment(pausedUntil, Date.now());
  const agreed = joinWords(categories.map((category) => categoryPhrases[category]));
  switch (state) {
    case 'capturing':
      return { title: 'Capturing', reason: `Into your own record on this device: ${agreed}.` };
    case 'paused':
      return {
        title: 'Paused by you',
        reason: `Nothing is captured until ${end}. What you do meanwhile is never added later.`,
      };
    case 'off':
      return { title: 'Off', reason: 'You agreed to nothing, so nothing is captured.' };
    case 'not-allowed':
      return {
        title: 'Not allowed by the browser',
        reason:
          'You agreed, but the browser does not let Sheaf see all sites. Sites you allowed still count.',
      };
  }
}
