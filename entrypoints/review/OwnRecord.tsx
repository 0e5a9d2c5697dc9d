import { useEffect, useRef, useState } from 'preact/hooks';

import { Button } from '@/components/Button.tsx';
import { EventDays } from '@/components/EventDays.tsx';
import { toFailure } from '@/components/failure.ts';
import { Notice } from '@/components/Notice.tsx';
import { SteadyList } from '@/components/SteadyList.tsx';
import { countByClock } from '@/utils/store/hold.ts';
import type { RecordStretch } from '@/utils/store/views.ts';
import { EmptyRecord } from './EmptyRecord.tsx';
import { Summaries } from './Summaries.tsx';
import { findTitles, toEventView } from './to-event-view.ts';
import { useDelete } from './use-delete.ts';
import { useRecall } from './use-recall.ts';
import { useRecord } from './use-record.ts';

interface Props {
  now: number;
  say: (words: string) => void;
}

/** The member's own record, newest first. */
export function OwnRecord({ now, say }: Props) {
  const { record, showOlder } = useRecord();
  const heading = useRef<HTMLHeadingElement>(null);
  const focusHeading = () => heading.current?.focus();
  return (
    <section class="record" id="record" aria-labelledby="record-name">
      <h2 id="record-name" ref={heading} tabIndex={-1}>
        Your record
      </h2>
      {record.state === 'loading' && <p class="soft">Reading your record…</p>}
      {record.state === 'failed' && (
        <Notice tone="bad" title="Your record could not be read" role="alert">
          <p class="small">{record.message} Reload this page; what was captured is kept.</p>
        </Notice>
      )}
      {record.state === 'ready' && (
        <Stretch
          stretch={record.value}
          now={now}
          say={say}
          onShowOlder={() => showOlder(record.value.from)}
          onEmptied={focusHeading}
        />
      )}
      {record.state === 'ready' && !record.value.hasOlder && <Summaries now={now} />}
    </section>
  );
}

interface StretchProps extends Props {
  stretch: RecordStretch;
  onShowOlder: () => Promise<void>;
  onEmptied: () => void;
}

function Stretch({ stretch, now, say, onShowOlder, onEmptied }: StretchProps) {
  const { events, unions, hasOlder } = stretch;
  const seqs = events.map(({ seq }) => seq);
  const { deleting, problems, remove, keepButton, focusButton } = useDelete(seqs, say, onEmptied);
  const { recalling, refused, recall } = useRecall(say, focusButton);
  const titles = findTitles(events);
  const byClock = countByClock(events.toReversed(), now).toReversed();
  if (events.length === 0 && !hasOlder) return <EmptyRecord />;
  return (
    <>
      <p class="soft record-intro">
        Everything Sheaf captured, on this device only until it is shared. Beneath each event stands the exact
        line that a union gets. A batch holds these lines, its number, your agreement, and which lines belong
        to the same page visit; nothing more.
      </p>
      <SteadyList>
        <EventDays
          events={byClock.map((row) => toEventView(row, titles, unions, now))}
          now={now}
          deleting={deleting}
          problems={new Map([...problems, ...refused])}
          recalling={recalling}
          onRecall={(seq, union) => void recall(seq, union)}
          onDelete={(seq) => void remove(seq)}
          onDeleteButton={keepButton}
        />
      </SteadyList>
      <Older hasOlder={hasOlder} onShowOlder={onShowOlder} say={say} />
    </>
  );
}

interface OlderProps {
  hasOlder: boolean;
  onShowOlder: () => Promise<void>;
  say: (words: string) => void;
}

function Older({ hasOlder, onShowOlder, say }: OlderProps) {
  const [isBusy, setBusy] = useState(false);
  const end = useRef<HTMLParagraphElement>(null);
  const wasPressed = useRef(false);

  // The button goes with the last page; the focus stays near, and the page where it is.
  useEffect(() => {
    if (!hasOlder && wasPressed.current) end.current?.focus({ preventScroll: true });
  }, [hasOlder]);

  async function show(): Promise<void> {
    wasPressed.current = true;
    setBusy(true);
    try {
      await onShowOlder();
      say('Older events are shown.');
    } catch (error) {
      say(toFailure(error).message);
    } finally {
      setBusy(false);
    }
  }
  if (!hasOlder) {
    return (
      <p class="soft small" ref={end} tabIndex={-1}>
        This is where your record begins.
      </p>
    );
  }
  return (
    <Button testId="show-older" isBusy={isBusy} onPress={() => void show()}>
      Show older
    </Button>
  );
}
