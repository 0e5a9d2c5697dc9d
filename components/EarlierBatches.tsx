import { countOf, formatMoment } from './moments.ts';

/** What is shown of a batch that a union has from an earlier browser. `at` is ms since the epoch. */
export interface EarlierBatch {
  id: string;
  at: number;
  bytes?: number;
  state: 'sent' | 'receipted' | 'refused';
  receipt?: { accepted: number };
}

interface Props {
  batches: readonly EarlierBatch[];
  now: number;
}

/** What a union has from earlier browsers. */
export function EarlierBatches({ batches, now }: Props) {
  return (
    <details>
      <summary>Sent from earlier browsers: {batches.length}</summary>
      <ul class="earlier">
        {batches.map((batch) => (
          <li key={batch.id} class="small" data-testid="earlier" data-state={batch.state} data-id={batch.id}>
            {formatMoment(batch.at, now)}: {describe(batch)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function describe({ state, receipt, bytes }: EarlierBatch): string {
  const deleted = bytes === undefined ? ', and deleted by you since' : '';
  if (state === 'refused') return `refused by the union${deleted}`;
  if (state === 'sent') return 'no answer yet';
  return `${countOf(receipt?.accepted ?? 0, 'event')} received${deleted}`;
}
