import type { Category } from '@sheaf/protocol/category';
import { details, type Detail } from '@sheaf/protocol/detail';

import { categoryNames } from './agreement-words.ts';

interface Props {
  name: string;
  /** Categories the member agreed to share with the union. */
  categories: readonly Category[];
  chosen: Partial<Record<Category, Detail>>;
  onChoose: (category: Category, detail: Detail) => void;
}

/** How much of each category's events a union gets. */
export function DetailChoices({ name, categories, chosen, onChoose }: Props) {
  return (
    <details class="details" data-testid="details">
      <summary>How much {name} gets</summary>
      <div class="stack-tight">
        <p class="small soft">
          For what is sealed from now on; each line in your record shows it. Never more than what is in your
          record.
        </p>
        {categories.map((category) => {
          const detail = chosen[category] ?? 'full';
          return (
            <label key={category} class="detail">
              <span>{categoryNames[category]}</span>
              <select
                class="field"
                value={detail}
                data-testid={`detail-${category}`}
                onChange={(event) => onChoose(category, event.currentTarget.value as Detail)}
              >
                {(Object.keys(details) as Detail[]).map((each) => (
                  <option key={each} value={each}>
                    {details[each].name}
                  </option>
                ))}
              </select>
              <span class="small soft">{details[detail].sentence}</span>
            </label>
          );
        })}
      </div>
    </details>
  );
}
