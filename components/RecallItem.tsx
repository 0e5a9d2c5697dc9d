import type { Category } from '@sheaf/protocol/category';

import { categoryNames } from './agreement-words.ts';
import { LongId } from './LongId.tsx';
import { countOf, formatCount, formatDate, formatMoment } from './moments.ts';
import { Notice } from './Notice.tsx';
import type { RecallWish } from './RecallForm.tsx';
import type { ChipTone } from './sharing-words.ts';

/** One recall, ready to be shown. Moments in ms since the epoch. */
export interface RecallView {
  id: string;
  state: 'signed' | 'sent' | 'acknowledged' | 'refused';
  what: RecallWish | { scope: 'event' } | { scope: 'category'; category: Category };
  events: number;
  madeAt: number;
  sentAt?: number;
  acknowledgedAt?: number;
  entries?: readonly number[];
  unknown?: number;
  datasets?: readonly string[];
  problem?: { code: string; message: string };
}

const states: Record<RecallView['state'], { tone: ChipTone; words: string }> = {
  signed: { tone: 'wait', words: 'on its way' },
  sent: { tone: 'move', words: 'sent, waiting for the receipt' },
  acknowledged: { tone: 'done', words: 'gone from the union' },
  refused: { tone: 'bad', words: 'not followed' },
};

/** A recall on one line, and all that is known of it beneath. */
export function RecallItem({ recall, now }: { recall: RecallView; now: number }) {
  const { id, state, what, events, madeAt, sentAt, problem } = recall;
  const { tone, words } = states[state];
  return (
    <li class="batch" data-testid="recall-item" data-state={state} data-events={events}>
      <details open={state !== 'acknowledged'}>
        <summary>
          <span class="batch-name">{describeWish(what)}</span>
          <span class="soft small">{countOf(events, 'event')}</span>
          <span class="chip" data-tone={tone}>
            {words}
          </span>
        </summary>
        <div class="batch-more">
          {problem && (
            <Notice
              tone={state === 'refused' ? 'bad' : 'care'}
              title={
                state === 'refused'
                  ? 'The union does not follow this recall'
                  : 'The union did not take it yet'
              }
              code={problem.code}
            >
              <p class="small">
                {problem.message}
                {state !== 'refused' && ' Sheaf keeps it and tries again.'}
              </p>
            </Notice>
          )}
          <dl class="facts">
            <dt>Asked</dt>
            <dd>{formatMoment(madeAt, now)}</dd>
            <dt>Sent</dt>
            <dd>{sentAt === undefined ? 'not yet' : formatMoment(sentAt, now)}</dd>
            <dt>Record</dt>
            <dd>
              <LongId id={id} />
            </dd>
          </dl>
          {state === 'acknowledged' && <RecallReceipt recall={recall} now={now} />}
        </div>
      </details>
    </li>
  );
}

/** The union's signed word on a recall. */
function RecallReceipt({ recall, now }: { recall: RecallView; now: number }) {
  const { acknowledgedAt, entries = [], unknown = 0, datasets = [] } = recall;
  return (
    <div class="receipt" data-testid="recall-receipt" data-entries={entries.join(' ')}>
      <h4>Signed receipt</h4>
      <dl class="facts">
        <dt>Received</dt>
        <dd>{acknowledgedAt === undefined ? '' : formatMoment(acknowledgedAt, now)}</dd>
        <dt>Ledger entries</dt>
        <dd>{entries.length === 0 ? 'none' : describeEntries(entries)}</dd>
        <dt>Released datasets</dt>
        <dd>{datasets.length === 0 ? 'none held it' : datasets.join(', ')}</dd>
        {unknown > 0 && (
          <>
            <dt>Never counted</dt>
            <dd>{countOf(unknown, 'batch', 'batches')}</dd>
          </>
        )}
      </dl>
    </div>
  );
}

/** How many entries are named one by one. */
const mostEntries = 12;

function describeEntries(entries: readonly number[]): string {
  const named = entries.slice(0, mostEntries).map(formatCount).join(', ');
  const more = entries.length - mostEntries;
  return more > 0 ? `${named} and ${formatCount(more)} more` : named;
}

function describeWish(what: RecallView['what']): string {
  switch (what.scope) {
    case 'event':
      return 'One event';
    case 'site':
      return what.site;
    case 'category':
      return categoryNames[what.category];
    case 'time': {
      const [from, to] = [formatDate(what.from), formatDate(what.to - 1)];
      return from === to ? from : `${from} – ${to}`;
    }
    case 'everything':
      return 'Everything';
  }
}
