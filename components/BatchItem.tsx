import type { Receipt } from '@sheaf/protocol/receipt';

import { Button } from './Button.tsx';
import { LongId } from './LongId.tsx';
import { countOf, formatCount, formatMoment } from './moments.ts';
import { Notice } from './Notice.tsx';
import { ReceiptFacts } from './ReceiptFacts.tsx';
import { SiteCounts, type SiteCount } from './SiteCounts.tsx';
import type { ChipTone } from './sharing-words.ts';

/** One sealed batch, ready to be shown. Moments in ms since the epoch, size in bytes. */
export interface BatchView {
  id: string;
  number: number;
  state: 'sealed' | 'sent' | 'receipted' | 'quarantined' | 'recalled';
  /** How many of its events were recalled. */
  recalled: number;
  dataCid: string;
  bytes: number;
  count: number;
  sealedAt: number;
  sentAt?: number;
  receiptedAt?: number;
  receipt?: Receipt;
  problem?: { code: string; message: string };
  /** What it held, once events of it went from the record; `gone` is how many. */
  summary?: { gone: number; counts: SiteCount[] };
}

const states: Record<BatchView['state'], { tone: ChipTone; words: string }> = {
  sealed: { tone: 'move', words: 'sealed' },
  sent: { tone: 'move', words: 'sent, waiting for the receipt' },
  receipted: { tone: 'done', words: 'received' },
  quarantined: { tone: 'bad', words: 'not taken' },
  recalled: { tone: 'quiet', words: 'recalled' },
};

interface Props {
  batch: BatchView;
  isOpen: boolean;
  now: number;
  /** Saves the receipt with its proof; absent when there is none to save. */
  onSaveProof?: (() => void) | undefined;
  /** Sends it again as it is; absent when that is of no use. */
  onRetry?: (() => void) | undefined;
}

/** A batch on one line, and all that is known of it beneath. */
export function BatchItem({ batch, isOpen, now, onSaveProof, onRetry }: Props) {
  const {
    id,
    number,
    state,
    dataCid,
    bytes,
    count,
    sealedAt,
    sentAt,
    receiptedAt,
    receipt,
    problem,
    recalled,
    summary,
  } = batch;
  const { tone, words } = states[state];
  return (
    <li class="batch" data-testid="batch" data-state={state} data-events={count} data-number={number}>
      <details open={isOpen}>
        <summary>
          <span class="batch-name">Batch {number + 1}</span>
          <span class="soft small">{countOf(count, 'event')}</span>
          <span class="chip" data-tone={tone}>
            {words}
          </span>
        </summary>
        <div class="batch-more">
          {problem && (
            <Notice tone="bad" title="The union did not take this batch" code={problem.code}>
              <p class="small">{problem.message} Its events stay in your record.</p>
              {onRetry && (
                <Button size="small" testId="retry-batch" onPress={onRetry}>
                  Send it again
                </Button>
              )}
            </Notice>
          )}
          <dl class="facts">
            <dt>Sealed</dt>
            <dd>{formatMoment(sealedAt, now)}</dd>
            <dt>Sent</dt>
            <dd>{sentAt === undefined ? 'not yet' : formatMoment(sentAt, now)}</dd>
            <dt>Received</dt>
            <dd>{receiptedAt === undefined ? 'no receipt yet' : formatMoment(receiptedAt, now)}</dd>
            {recalled > 0 && (
              <>
                <dt>Recalled</dt>
                <dd>{countOf(recalled, 'event')}</dd>
              </>
            )}
            <dt>Size</dt>
            <dd>{formatCount(bytes)} bytes</dd>
            <dt>Record</dt>
            <dd>
              <LongId id={id} />
            </dd>
            <dt>Data CID</dt>
            <dd>
              <LongId id={dataCid} />
            </dd>
          </dl>
          {receipt && <ReceiptFacts receipt={receipt} />}
          {summary && (
            <div class="stack-tight" data-testid="batch-summary">
              <p class="small">
                {countOf(summary.gone, 'event')} of it went from your record, as you set it. What it holds:
              </p>
              <SiteCounts counts={summary.counts} />
            </div>
          )}
          {onSaveProof && (
            <div>
              <Button size="small" testId="save-proof" onPress={onSaveProof}>
                Save the receipt as a proof
              </Button>
            </div>
          )}
        </div>
      </details>
    </li>
  );
}
