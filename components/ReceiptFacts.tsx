import type { Receipt } from '@sheaf/protocol/receipt';

import { formatCount } from './moments.ts';
import { refusalWords } from './sharing-words.ts';

/** The union's signed word on a batch. */
export function ReceiptFacts({ receipt }: { receipt: Receipt }) {
  const { accepted, refused, ledgerIndex } = receipt;
  return (
    <div
      class="receipt"
      data-testid="receipt"
      data-accepted={accepted}
      data-refused={refused.length}
      data-ledger={ledgerIndex}
    >
      <h4>Signed receipt</h4>
      <dl class="facts">
        <dt>Accepted</dt>
        <dd>{formatCount(accepted)}</dd>
        <dt>Refused</dt>
        <dd>{formatCount(refused.length)}</dd>
        <dt>Ledger entry</dt>
        <dd>{formatCount(ledgerIndex)}</dd>
      </dl>
      {refused.length > 0 && (
        <ul class="small">
          {refused.map(({ index, reason }) => (
            <li key={index}>
              Event {index + 1}: {refusalWords[reason]}.
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
