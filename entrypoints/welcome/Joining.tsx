import { categories } from '@sheaf/protocol/category';
import { purposes } from '@sheaf/protocol/manifest';

import type { Agreement } from '@/components/agreement.ts';
import { ConsentForm } from '@/components/ConsentForm.tsx';
import { ask } from '@/utils/messaging/ask.ts';
import type { UnionPreview } from '@/utils/messaging/replies.ts';
import { GrantState } from './GrantState.tsx';
import { useGrant } from './use-grant.ts';

/** Firefox and others set it; not in TypeScript's DOM types. */
function isGlobalPrivacyControlOn(): boolean {
  return 'globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true;
}

/** The agreement with one union, and what follows from it. */
export function Joining({ preview }: { preview: UnionPreview }) {
  const { did, manifest, manifestRecord } = preview;
  const { grant, run } = useGrant();

  function agree(agreement: Agreement): void {
    const grants = agreement.categories.map((category) => ({
      category,
      purposes: [...agreement.purposes],
      sites: { rule: 'all-except' as const, sites: [] },
    }));
    run(agreement.categories, () => ask('joinUnion', { union: did, manifestRecord, grants }));
  }

  return (
    <div class="stack">
      <ConsentForm
        union={manifest}
        asks={manifest.asks.map((wanted) => ({
          ...wanted,
          sentence: categories[wanted.category].sentence,
        }))}
        purposes={manifest.purposes.map((purpose) => ({ purpose, sentence: purposes[purpose] }))}
        isSellingRefused={isGlobalPrivacyControlOn()}
        isBusy={grant.state === 'working' || grant.state === 'done'}
        onAgree={agree}
      />
      <GrantState grant={grant} />
    </div>
  );
}
