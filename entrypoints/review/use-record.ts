import { useState } from 'preact/hooks';

import { useWatched, type Watched } from '@/components/use-watched.ts';
import { watchQuery } from '@/utils/store/live.ts';
import { findPageStart, readStretch, type RecordStretch } from '@/utils/store/views.ts';

const pageSize = 50;

/**
 * The newest page of the record, and as many older ones as were asked for. What is captured meanwhile comes on top;
 * nothing falls off at the end, so that what is being read stays.
 */
export function useRecord(): {
  record: Watched<RecordStretch>;
  showOlder: (before: number) => Promise<void>;
} {
  const [from, setFrom] = useState<number>();
  const record = useWatched<RecordStretch>(
    (onValue, onError) => {
      let start = from;
      const read = async () => {
        start ??= (await findPageStart(Infinity, pageSize)) ?? 0;
        return readStretch(start);
      };
      return watchQuery(read, onValue, onError);
    },
    [from],
  );
  const showOlder = async (before: number) => {
    const older = await findPageStart(before, pageSize);
    if (older !== undefined) setFrom(older);
  };
  return { record, showOlder };
}
