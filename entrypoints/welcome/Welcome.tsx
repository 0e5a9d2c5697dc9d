import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import { AddressForm } from '@/components/AddressForm.tsx';
import { FailureNotice } from '@/components/FailureNotice.tsx';
import { Masthead } from '@/components/Masthead.tsx';
import { Notice } from '@/components/Notice.tsx';
import { StoreState } from '@/components/StoreNotice.tsx';
import { UnionProfile } from '@/components/UnionProfile.tsx';
import { useWatched, type Watch } from '@/components/use-watched.ts';
import { watchQuery } from '@/utils/store/live.ts';
import { readCapture, watchCapture, type CaptureSettings } from '@/utils/store/settings.ts';
import { watchPageProblem } from '@/utils/store/page-problem.ts';
import { Alone } from './Alone.tsx';
import { JoinedUnions } from './JoinedUnions.tsx';
import { Joining } from './Joining.tsx';
import { readMemberships, type JoinedUnion } from './memberships.ts';
import { Phrase } from './Phrase.tsx';
import { useLookUp } from './use-look-up.ts';
import { WhatNext } from './WhatNext.tsx';

const followMemberships: Watch<JoinedUnion[]> = (onValue, onError) =>
  watchQuery(readMemberships, onValue, onError);

const followCapture: Watch<CaptureSettings> = (onValue, onError) => {
  readCapture().then(onValue, onError);
  return watchCapture(onValue);
};

/** From "what is this" to the first agreement. */
export function Welcome({ address: givenAddress }: { address: string }) {
  const [address, setAddress] = useState(givenAddress);
  const { lookUp, start } = useLookUp();
  const memberships = useWatched(followMemberships, []);
  const capture = useWatched(followCapture, []);

  const joined = memberships.state === 'ready' ? memberships.value : [];
  const preview = lookUp.state === 'found' ? lookUp.preview : undefined;
  const here = joined.filter(({ union }) => union.did === preview?.did);
  const elsewhere = joined.filter(({ union }) => union.did !== preview?.did);
  const isCapturing = capture.state === 'ready' && Object.keys(capture.value.categories).length > 0;
  const wasCapturing = useRef<boolean | undefined>(undefined);
  if (capture.state === 'ready') wasCapturing.current ??= isCapturing;

  return (
    <main class="page welcome">
      <Masthead title="Welcome to Sheaf" />
      <StoreState watch={watchPageProblem} href={browser.runtime.getURL('/storage.html')} />
      <p class="lead">
        Sheaf keeps a record of your browsing for you, on this device. If you like, you share parts of it with
        a data union: a cooperative that pools what its members contribute and bargains for its use. You say
        what, and for which uses, and you can read every line that is sent, to the letter.
      </p>
      {memberships.state === 'failed' && (
        <FailureNotice title="Your record could not be opened" failure={{ message: memberships.message }}>
          <p>Reload this page. Nothing is captured or shared by looking at it.</p>
        </FailureNotice>
      )}
      <JoinedUnions joined={elsewhere} />
      <section class="panel stack" aria-labelledby="find-name">
        <h2 id="find-name">1. Find your union</h2>
        <AddressForm
          address={address}
          isBusy={lookUp.state === 'looking'}
          onInput={setAddress}
          onLookUp={() => void start(address)}
        />
        <p role="status" class="soft" hidden={lookUp.state === 'idle' || lookUp.state === 'failed'}>
          {lookUp.state === 'looking' && 'Asking the union who it is…'}
          {preview && `This is what ${preview.host} says of itself, under its signature.`}
        </p>
        {preview && (
          <UnionProfile
            manifest={preview.manifest}
            hostName={preview.hostName}
            fingerprint={preview.fingerprint}
          />
        )}
        {lookUp.state === 'failed' && (
          <FailureNotice title="The union could not be looked up" failure={lookUp.failure}>
            <p>Nothing about you was sent.</p>
          </FailureNotice>
        )}
      </section>
      {preview && (
        <section class="panel stack" aria-labelledby="agree-name">
          <h2 id="agree-name">{here.length > 0 ? '2. Your membership' : '2. Decide what you agree to'}</h2>
          {here.length > 0 ? (
            <JoinedUnions joined={here} />
          ) : preview.joined ? (
            <Notice tone="note">
              <p>You joined this union already.</p>
            </Notice>
          ) : (
            <Joining
              key={preview.manifestRecord}
              preview={preview}
              givenCode={lookUp.state === 'found' ? lookUp.code : ''}
            />
          )}
        </section>
      )}
      {joined.length > 0 && <Phrase />}
      {isCapturing && <WhatNext takesFocus={wasCapturing.current === false} />}
      {!isCapturing && (
        <section class="panel stack" aria-labelledby="alone-name">
          <h2 id="alone-name">Or keep it to yourself</h2>
          <p>
            Sheaf is yours to use without any union. It then shares with nobody. If you join one later, what
            you captured before stays private.
          </p>
          <Alone />
        </section>
      )}
      {joined.length === 0 && (
        <p>
          Had Sheaf before? <a href={browser.runtime.getURL('/identity.html')}>Restore your identity</a> with
          your recovery phrase.
        </p>
      )}
    </main>
  );
}
