import { useState } from 'preact/hooks';

import { AddressForm } from '@/components/AddressForm.tsx';
import { Button } from '@/components/Button.tsx';
import { EarlierBatches } from '@/components/EarlierBatches.tsx';
import { toFailure, type Failure } from '@/components/failure.ts';
import { FailureNotice } from '@/components/FailureNotice.tsx';
import { LongId } from '@/components/LongId.tsx';
import { Notice } from '@/components/Notice.tsx';
import { useNow } from '@/components/use-now.ts';
import { ask } from '@/utils/messaging/ask.ts';
import type { IdentityView } from './watch-identity.ts';

interface Props {
  view: IdentityView;
  say: (words: string) => void;
}

/** Where the member is one, what unions have from earlier browsers, and the way to get more of it back. */
export function Memberships({ view, say }: Props) {
  const now = useNow();
  const [address, setAddress] = useState('');
  const [working, setWorking] = useState<string>();
  const [passedOver, setPassedOver] = useState<{ name: string; ids: string[] }>();
  const [failures, setFailures] = useState<Record<string, Failure>>({});

  async function restore(host: string): Promise<void> {
    if (host === '' || working !== undefined) return;
    setWorking(host);
    const { [host]: _before, ...others } = failures;
    try {
      const { name, batches, passedOver: ids } = await ask('restoreUnion', { address: host });
      setPassedOver(ids.length > 0 ? { name, ids } : undefined);
      setFailures(others);
      setAddress('');
      say(`You are a member of ${name} here again. It has ${batches} of your batches.`);
    } catch (error) {
      setFailures({ ...others, [host]: toFailure(error) });
    } finally {
      setWorking(undefined);
    }
  }

  return (
    <section class="panel stack" aria-labelledby="memberships-name">
      <h2 id="memberships-name">Your memberships</h2>
      {view.unions.length === 0 && <p class="soft">None in this browser yet.</p>}
      {view.unions.map(({ did, name, host, memberDid, earlier }) => (
        <div key={did} class="stack-tight" data-testid="identity-union" data-earlier={earlier.length}>
          <h3>{name}</h3>
          <p class="small">
            At <bdi>{host}</bdi> you are <LongId id={memberDid} />
          </p>
          {earlier.length > 0 && <EarlierBatches batches={earlier} now={now} />}
        </div>
      ))}
      {view.state === 'written' && view.lock !== 'closed' && (
        <div class="stack">
          <div class="stack-tight">
            <h3>Get a membership back</h3>
            <p>
              Type the address of a union you were a member of. Sheaf asks it for your own agreement and for
              what you sent; only that union learns that you are back. Sharing stays stopped until you start
              it in Review, where you should first look how much it gets: your choices of detail, your record,
              your words and your sites were only in the other browser.
            </p>
          </div>
          <AddressForm
            address={address}
            isBusy={working !== undefined}
            onInput={setAddress}
            onLookUp={() => void restore(address.trim())}
          />
          {passedOver && (
            <Notice tone="care" title={`Not all of your agreement with ${passedOver.name} could be read`}>
              <p>Look in Review at what it says that you agreed to. These records were passed over:</p>
              {passedOver.ids.map((id) => (
                <p key={id} class="small">
                  <LongId id={id} />
                </p>
              ))}
            </Notice>
          )}
          {Object.entries(failures).map(([host, failure]) => (
            <FailureNotice key={host} title={`${host} could not be restored`} failure={failure}>
              <p>Nothing of it was kept here, so you can try again; the others are as they were.</p>
              <Button size="small" isBusy={working === host} onPress={() => void restore(host)}>
                Try again
              </Button>
            </FailureNotice>
          ))}
        </div>
      )}
    </section>
  );
}
