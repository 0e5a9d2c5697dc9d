import { toConsentDocument, type ConsentFacts } from '@sheaf/protocol/consent-document';
import { unionOrigin } from '@sheaf/protocol/did';
import { browser } from 'wxt/browser';

import { Button } from '@/components/Button.tsx';
import { ConsentReceipt } from '@/components/ConsentReceipt.tsx';
import { Masthead } from '@/components/Masthead.tsx';
import { Notice } from '@/components/Notice.tsx';
import { saveFile } from '@/components/save-file.ts';
import { useNow } from '@/components/use-now.ts';
import { useWatched } from '@/components/use-watched.ts';
import { followSigned } from './watch-agreements.ts';

/** One signed agreement by itself: to read, to print, and as a file for other programs. */
export function SignedAgreement({ union }: { union: string }) {
  const signed = useWatched(followSigned(union), [union]);
  return (
    <div class="page">
      <Masthead title="Your signed agreement">
        <a class="masthead-link" href={browser.runtime.getURL('/agreement.html')}>
          What you agree to
        </a>
      </Masthead>
      <main class="stack">
        {signed.state === 'loading' && (
          <p class="soft" role="status">
            Reading…
          </p>
        )}
        {signed.state === 'failed' && (
          <Notice tone="bad" title="Your agreement could not be read" role="alert">
            <p>{signed.message} Reload this page; nothing is lost by that.</p>
          </Notice>
        )}
        {signed.state === 'ready' && <Whole facts={signed.value} />}
      </main>
    </div>
  );
}

function Whole({ facts }: { facts: ConsentFacts | undefined }) {
  const now = useNow();
  if (!facts) {
    return (
      <Notice tone="note" title="There is no signed agreement here">
        <p>When the union has let you in and your agreement is signed, it stands on this page.</p>
      </Notice>
    );
  }
  return (
    <ConsentReceipt facts={facts} host={new URL(unionOrigin(facts.consent.aud)).host} now={now}>
      <div class="row on-screen">
        <Button size="small" testId="save-consent" onPress={() => save(facts)}>
          Save as a file
        </Button>
        <Button size="small" onPress={() => window.print()}>
          Print
        </Button>
      </div>
      <p class="small soft on-screen">
        The file is for other programs and for authorities (JSON-LD, the fields of ISO/IEC TS 27560). It holds
        your signature, so that anybody can check it; whoever has it knows how this union knows you.
      </p>
    </ConsentReceipt>
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
