import { categories } from '@sheaf/protocol/category';

import { CategorySwitches } from '@/components/CategorySwitches.tsx';
import type { CaptureSettings } from '@/utils/store/settings.ts';
import { useSwitches } from './use-switches.ts';
import { allCategories, type Access } from './watch-settings.ts';

interface Props {
  capture: CaptureSettings;
  access: Access;
  say: (words: string) => void;
}

/** What goes into the record, category by category. */
export function Categories({ capture, access, say }: Props) {
  const { switching, switchTo } = useSwitches(say);
  return (
    <section class="panel stack" aria-labelledby="categories-name">
      <div class="stack-tight">
        <h2 id="categories-name">What is captured</h2>
        <p>
          Into your own record, on this device. What a union gets of it is agreed with each union by itself.
          Switching something off leaves in your record what is there.
        </p>
      </div>
      <CategorySwitches
        rows={allCategories.map((category) => ({
          category,
          sentence: categories[category].sentence,
          isOn: category in capture.categories,
          isWithheld: access.withheld.includes(category),
          switching: switching[category],
        }))}
        onSwitch={switchTo}
      />
    </section>
  );
}
