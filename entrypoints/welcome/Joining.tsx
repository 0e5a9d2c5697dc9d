import { categories } from '@sheaf/protocol/category';
import { invitationCodeSchema } from '@sheaf/protocol/invitation';
import { purposes } from '@sheaf/protocol/manifest';
import { safeParse } from '@sheaf/protocol/safe-parse';
import { useState } from 'preact/hooks';

import type { Agreement } from '@/components/agreement.ts';
import { ConsentForm } from '@/components/ConsentForm.tsx';
import { isPrivacyAsked, isRefusedBySignal } from '@/components/privacy-signal.ts';
import { InvitationField } from '@/components/InvitationField.tsx';
import { ask } from '@/utils/messaging/ask.ts';
import type { UnionPreview } from '@/utils/messaging/replies.ts';
import { GrantState } from './GrantState.tsx';
import { useGrant } from './use-grant.ts';

/**
 * The agreement with one union, and what follows from it.
 * @param givenCode from an invitation link; empty: none was given
 */
export function Joining({ preview, givenCode }: { preview: UnionPreview; givenCode: string }) {
  const { did, manifest, manifestRecord } = preview;
  const { grant, run } = useGrant();
  const [code, setCode] = useState(givenCode);
  const [isCodeMissing, setCodeMissing] = useState(false);
  const asksForCode = manifest.admission === 'invitation' || givenCode !== '';

  function agree(agreement: Agreement): void {
    const isWrong = asksForCode && !safeParse(invitationCodeSchema, code).success;
    setCodeMissing(isWrong);
    if (isWrong) return;
    const grants = agreement.categories.map((category) => ({
      category,
      purposes: [...agreement.purposes],
      sites: { rule: 'all-except' as const, sites: [] },
    }));
    run(agreement.categories, () =>
      ask('joinUnion', {
        union: did,
        manifestRecord,
        grants,
        isLeast: isPrivacyAsked(),
        ...(asksForCode && { invitation: code }),
      }),
    );
  }

  return (
    <div class="stack">
      {asksForCode && <InvitationField code={code} isMissing={isCodeMissing} onInput={setCode} />}
      <ConsentForm
        union={manifest}
        asks={manifest.asks.map((wanted) => ({
          ...wanted,
          sentence: categories[wanted.category].sentence,
        }))}
        purposes={manifest.purposes.map((purpose) => ({
          purpose,
          sentence: purposes[purpose],
          isRefusedBySignal: isRefusedBySignal(purpose),
        }))}
        isPrivacyAsked={isPrivacyAsked()}
        isBusy={grant.state === 'working' || grant.state === 'done'}
        onAgree={agree}
      />
      <GrantState grant={grant} />
    </div>
  );
}
