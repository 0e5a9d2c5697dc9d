import { categories, type Category } from '@sheaf/protocol/category';

import { StartAlone } from '@/components/StartAlone.tsx';
import { GrantState } from './GrantState.tsx';
import { useGrant } from './use-grant.ts';

const choices = (Object.keys(categories) as Category[]).map((category) => ({
  category,
  sentence: categories[category].sentence,
}));

/** Capture without sharing. */
export function Alone() {
  const { grant, run } = useGrant();
  return (
    <div class="stack">
      <StartAlone categories={choices} isBusy={grant.state === 'working'} onStart={(chosen) => run(chosen)} />
      <GrantState grant={grant} />
    </div>
  );
}
