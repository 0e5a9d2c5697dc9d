import { Notice } from '@/components/Notice.tsx';
import { AddPassphrase } from './AddPassphrase.tsx';
import { OwnPassphrase } from './OwnPassphrase.tsx';
import type { IdentityView } from './watch-identity.ts';

/** Whether a passphrase locks the identity, and the way to change that. */
export function Passphrase({ view, say }: { view: IdentityView; say: (words: string) => void }) {
  return (
    <section class="panel stack" aria-labelledby="passphrase-name" data-testid="passphrase-panel">
      <div class="stack-tight">
        <h2 id="passphrase-name">Passphrase</h2>
        <p>
          {view.lock === 'none'
            ? 'None is set. Who can read the files of this browser, such as a thief of an unencrypted disk, can take your place at your unions. A passphrase prevents that; Sheaf asks for it once after each start of the browser. Your record itself is not encrypted by it.'
            : 'It is set: nothing in the files of this browser lets anyone take your place at your unions without it. Your record itself is not encrypted by it.'}
        </p>
      </div>
      {view.lock === 'open' && <OwnPassphrase say={say} />}
      {view.lock === 'none' && view.state === 'written' && <AddPassphrase say={say} />}
      {view.lock === 'none' && view.state === 'unwritten' && (
        <p class="small">
          Write your recovery phrase down first: it is the way back if you forget the passphrase.
        </p>
      )}
      {view.lock === 'none' && view.state === 'without-phrase' && (
        <Notice tone="care">
          <p class="small">This identity cannot have one: the browser does not give its secret away.</p>
        </Notice>
      )}
    </section>
  );
}
