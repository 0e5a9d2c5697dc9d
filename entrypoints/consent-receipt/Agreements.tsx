import { unionOrigin } from '@sheaf/protocol/did';
import { toConsentDocument, type ConsentFacts } from '@sheaf/protocol/consent-document';
import { browser } from 'wxt/browser';

import { Button } from '@/components/Button.tsx';
import { ConsentReceipt } from '@/components/ConsentReceipt.tsx';
import { Masthead } from '@/components/Masthead.tsx';
import { Notice } from '@/components/Notice.tsx';
import { useNow } from '@/components/use-now.ts';
import { useWatched } from '@/components/use-watched.ts';
import { watchQuery } from '@/utils/store/live.ts';
import { readAgreements } from './read-agreements.ts';
import { saveFile } from './save-file.ts';

/** What the member agreed to, union by union: a page to read or print, and a file for other programs. */
export function Agreements() {
  const agreements = useWatched<ConsentFacts[]>(
    (onValue, onError) => watchQuery(readAgreements, onValue, onError),
    [],
  );
  const now = useNow();
  return (
    <div class="agreements">
      <Masthead title="Your agreements">
        <a class="to-settings" href={browser.runtime.getURL('/identity.html')}>
          Your identity
        </a>
      </Masthead>
      <main class="stack">
        {agreements.state === 'loading' && (
          <p class="soft" role="status">
            Looking…
          </p>
        )}
        {agreements.state === 'failed' && (
          <Notice tone="bad" title="Your agreements could not be read" role="alert">
            <p>{agreements.message} Close the browser and open it again; nothing is lost.</p>
          </Notice>
        )}
        {agreements.state === 'ready' && agreements.value.length === 0 && (
          <Notice tone="note" title="You have agreed to nothing yet">
            <p>When a union has let you in and your agreement is signed, it stands here.</p>
          </Notice>
        )}
        {agreements.state === 'ready' &&
          agreements.value.map((facts) => (
            <ConsentReceipt
              key={facts.record.recordId}
              facts={facts}
              host={new URL(unionOrigin(facts.consent.aud)).host}
              now={now}
            >
              <div class="row">
                <Button size="small" testId="save-consent" onPress={() => save(facts)}>
                  Save as a file
                </Button>
                <Button size="small" onPress={() => window.print()}>
                  Print
                </Button>
              </div>
              <p class="small soft on-screen">
                The file is for other programs and for authorities (JSON-LD, ISO/IEC TS 27560). It holds your
                signature, so that anybody can check it; whoever has it knows how this union knows you.
              </p>
            </ConsentReceipt>
          ))}
      </main>
    </div>
  );
}

function save(facts: ConsentFacts): void {
  const document = toConsentDocument(facts, Date.now());
  saveFile(
    `agreement-${facts.record.recordId.slice(-8)}.jsonld`,
    'application/ld+json',
    `${JSON.stringify(document, null, 2)}\n`,
  );
}
