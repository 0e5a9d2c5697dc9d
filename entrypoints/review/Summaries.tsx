import { useState } from 'preact/hooks';

import { Button } from '@/components/Button.tsx';
import { countOf, formatDay } from '@/components/moments.ts';
import { SiteCounts } from '@/components/SiteCounts.tsx';
import { useWatched } from '@/components/use-watched.ts';
import { watchQuery } from '@/utils/store/live.ts';
import { readPrunedDays } from '@/utils/store/pruned.ts';

/** Days shown at once, and added at a time. */
const page = 7;

type Days = Awaited<ReturnType<typeof readPrunedDays>>;

/** What stayed of events that went from the record, day by day; nothing where none did. */
export function Summaries({ now }: { now: number }) {
  const [limit, setLimit] = useState(page);
  const summaries = useWatched<Days>(
    (onValue, onError) => watchQuery(() => readPrunedDays(limit), onValue, onError),
    [limit],
  );
  if (summaries.state === 'failed') {
    return <p class="small">The summaries of what went could not be read. {summaries.message}</p>;
  }
  if (summaries.state === 'loading' || summaries.value.all === 0) return null;
  const { days, hasMore, all } = summaries.value;
  return (
    <section class="day" aria-labelledby="summaries-name" data-testid="summaries">
      <h3 id="summaries-name" class="day-name">
        Summarised
      </h3>
      <p class="soft small record-intro">
        {countOf(all, 'event')} went from your record because a union has them, as you set it. Each can still
        be recalled, by its site or its day.
      </p>
      {days.map(({ day, rows }) => (
        <div key={day} class="stack-tight">
          <h4>
            {formatDay(startOf(day), now)}:{' '}
            {countOf(
              rows.reduce((sum, { count }) => sum + count, 0),
              'event',
            )}
          </h4>
          <SiteCounts counts={rows} />
        </div>
      ))}
      {hasMore && (
        <div>
          <Button size="small" testId="older-days" onPress={() => setLimit(limit + page)}>
            Show older days
          </Button>
        </div>
      )}
    </section>
  );
}

/** The first moment of a local day, ms since the epoch. @param day `YYYY-MM-DD` */
function startOf(day: string): number {
  return new Date(`${day}T00:00`).getTime();
}
