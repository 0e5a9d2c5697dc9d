import { formatCount } from './moments.ts';
import { describeNext, describeRetry, type UnionStanding } from './next-step.ts';
import { Notice } from './Notice.tsx';

/** One union in the popup: how many events are where, and what happens next. */
export function UnionLine({ union, now }: { union: UnionStanding; now: number }) {
  const { did, name, status, held, sealed, receipted, quarantined, problem } = union;
  const retry = describeRetry(union, now);
  return (
    <li
      class="union"
      data-testid="union"
      data-union={did}
      data-status={status}
      data-held={held}
      data-sealed={sealed}
      data-receipted={receipted}
      data-quarantined={quarantined}
    >
      <h3 dir="auto">{name}</h3>
      <dl class="journey">
        <Stage name="Held" count={held} tone="wait" />
        <Stage name="On the way" count={sealed} tone="move" />
        <Stage name="Received" count={receipted} tone="done" />
        {quarantined > 0 && <Stage name="Not taken" count={quarantined} tone="bad" />}
      </dl>
      {describeNext(union, now).map((sentence) => (
        <p key={sentence} class="small">
          {sentence}
        </p>
      ))}
      {quarantined > 0 && (
        <p class="small">Some events were not taken; Review shows why. They stay in your record.</p>
      )}
      {problem !== undefined && (
        <Notice
          tone={union.isChanged ? 'bad' : 'care'}
          {...(union.isChanged && { title: `${name} is not what it was` })}
        >
          <p class="small">
            {problem} {retry}
          </p>
        </Notice>
      )}
    </li>
  );
}

function Stage({ name, count, tone }: { name: string; count: number; tone: string }) {
  return (
    <div class="stage" data-tone={tone} data-empty={count === 0}>
      <dt>{name}</dt>
      <dd>{formatCount(count)}</dd>
    </div>
  );
}
