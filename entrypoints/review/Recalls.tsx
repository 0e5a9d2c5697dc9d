import { useEffect, useRef, useState } from 'preact/hooks';

import { Button } from '@/components/Button.tsx';
import { toFailure, type Failure } from '@/components/failure.ts';
import { FailureNotice } from '@/components/FailureNotice.tsx';
import { LeaveUnion } from '@/components/LeaveUnion.tsx';
import { countOf } from '@/components/moments.ts';
import { RecallForm, type RecallAmount, type RecallWish } from '@/components/RecallForm.tsx';
import { RecallItem } from '@/components/RecallItem.tsx';
import { ask } from '@/utils/messaging/ask.ts';
import { readSites } from '@/utils/store/counters.ts';
import type { RecallRow, UnionRow } from '@/utils/store/database.ts';

interface Props {
  union: UnionRow;
  /** Newest first. */
  recalls: readonly RecallRow[];
  /** It was ever sent anything. */
  hasBatches: boolean;
  now: number;
  say: (words: string) => void;
}

/** What the union is asked to give back, and the way out of it. */
export function Recalls({ union, recalls, hasBatches, now, say }: Props) {
  const { name } = union.manifest;
  const [sites, setSites] = useState<string[]>();
  const [counted, setCounted] = useState<RecallAmount>();
  const [shared, setShared] = useState<RecallAmount>();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const opener = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const wasOpen = useRef(false);

  // The form goes with what was chosen in it; the focus goes back to where it came from.
  useEffect(() => {
    if (wasOpen.current && !sites) opener.current?.focus();
    wasOpen.current = sites !== undefined;
  }, [sites]);

  async function run(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      setFailure(toFailure(error));
    } finally {
      setBusy(false);
    }
  }

  async function count(what: RecallWish): Promise<void> {
    const found = await ask('countRecall', { union: union.did, what });
    setCounted(found);
    say(`${countOf(found.events, 'event')} found.`);
  }

  async function recall(what: RecallWish): Promise<void> {
    const { events } = await ask('recall', { union: union.did, what });
    setSites(undefined);
    setCounted(undefined);
    say(`${countOf(events, 'event')} recalled from ${name}. Its receipt is still to come.`);
  }

  async function countShared(): Promise<void> {
    setShared(await ask('countRecall', { union: union.did, what: { scope: 'everything' } }));
  }

  async function leave(isRecalled: boolean): Promise<void> {
    await ask('leaveUnion', { union: union.did, isRecalled });
    say(`You left ${name}.`);
    heading.current?.focus();
  }

  return (
    <section class="stack" aria-label={`Recall, ${name}`}>
      <h4 ref={heading} tabIndex={-1}>
        What you take back
      </h4>
      {recalls.length > 0 && (
        <ul class="batches">
          {recalls.map((each) => (
            <RecallItem key={each.id} recall={each} now={now} />
          ))}
        </ul>
      )}
      {!hasBatches && <p class="soft small">Nothing was shared yet.</p>}
      {failure && <FailureNotice title="That did not work" failure={failure} />}
      {hasBatches && !sites && (
        <div>
          <Button
            size="small"
            testId="recall-open"
            buttonRef={opener}
            onPress={() => void run(async () => setSites(await readSites()))}
          >
            Recall…
          </Button>
        </div>
      )}
      {sites && (
        <RecallForm
          name={name}
          sites={sites}
          {...(counted && { counted })}
          isBusy={isBusy}
          onCount={(wish) => (wish ? void run(() => count(wish)) : setCounted(undefined))}
          onRecall={(wish) => void run(() => recall(wish))}
          onCancel={() => {
            setSites(undefined);
            setCounted(undefined);
          }}
        />
      )}
      {(union.status === 'member' || union.status === 'joining') && (
        <LeaveUnion
          name={name}
          shared={shared}
          isBusy={isBusy}
          onCount={() => void run(countShared)}
          onLeave={(isRecalled) => void run(() => leave(isRecalled))}
        />
      )}
    </section>
  );
}
