import { Button } from './Button.tsx';
import { describeMembership, type MembershipState } from './membership-words.ts';
import { countOf, formatCount, formatMoment } from './moments.ts';

interface Props extends MembershipState {
  held: number;
  due: number;
  /** How many would go if the wait ended now. */
  releasable: number;
  /** More wait than were counted. */
  isMore: boolean;
  firstUntil?: number;
  /** Sealed, and without a receipt yet. */
  onTheWay: number;
  isBusy: boolean;
  now: number;
  onShare: () => void;
}

/** What waits for one union, and the button that ends the wait. */
export function ShareNow(props: Props) {
  const { name, status, held, due, releasable, isMore, isBusy, onShare } = props;
  const toEvents = (count: number) =>
    isMore ? `more than ${formatCount(count)} events` : countOf(count, 'event');
  return (
    <div class="stack-tight">
      <p>{describeWaiting(props, toEvents(held + due))}</p>
      {releasable > 0 && status === 'member' && (
        <>
          <p class="small soft">This ends the wait. Once sealed, an event can no longer be deleted here.</p>
          <Button look="primary" testId="share-now" isBusy={isBusy} onPress={onShare}>
            {isBusy ? 'Sharing…' : `Share ${toEvents(releasable)} with ${name} now`}
          </Button>
        </>
      )}
    </div>
  );
}

function describeWaiting(props: Props, events: string): string {
  const { name, held, due, firstUntil, onTheWay, now } = props;
  const waiting = held + due;
  const membership = describeMembership(props);
  if (membership) return membership.sentence;
  if (waiting === 0) {
    return onTheWay > 0
      ? `${countOf(onTheWay, 'event')} on the way to ${name}.`
      : `Nothing waits to be shared with ${name}.`;
  }
  const subject = `${events[0]?.toUpperCase()}${events.slice(1)} ${waiting === 1 ? 'waits' : 'wait'}`;
  if (due > 0 || firstUntil === undefined) {
    return `${subject}; ${due === waiting ? 'due' : `${formatCount(due)} due`}, and sent within the hour.`;
  }
  return `${subject}${waiting === 1 ? '' : ', the first'} until ${formatMoment(firstUntil, now)}.`;
}
