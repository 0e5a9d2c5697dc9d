import { EventCard, type EventView } from './EventCard.tsx';
import { formatDay } from './moments.ts';

interface Props {
  /** Newest first. */
  events: readonly EventView[];
  now: number;
  deleting: number | undefined;
  problems: ReadonlyMap<number, string>;
  onDelete: (seq: number) => void;
  recalling: number | undefined;
  onRecall: (seq: number, union: string) => void;
  /** Called with each delete button as it comes, and with null as it goes. */
  onDeleteButton: (seq: number, button: HTMLButtonElement | null) => void;
}

/** Events under a heading for each local day. */
export function EventDays({
  events,
  now,
  deleting,
  problems,
  onDelete,
  onDeleteButton,
  recalling,
  onRecall,
}: Props) {
  return (
    <>
      {groupByDay(events).map(({ day, events: eventsOfDay }) => (
        <section key={day} class="day" aria-labelledby={`day-${day}`}>
          <h3 id={`day-${day}`} class="day-name">
            {formatDay(day, now)}
          </h3>
          <ul class="day-events">
            {eventsOfDay.map((event) => {
              const problem = problems.get(event.seq);
              return (
                <li key={event.seq}>
                  <EventCard
                    event={event}
                    now={now}
                    isDeleting={deleting === event.seq}
                    {...(problem === undefined ? {} : { problem })}
                    onDelete={() => onDelete(event.seq)}
                    isRecalling={recalling === event.seq}
                    onRecall={(union) => onRecall(event.seq, union)}
                    deleteRef={(button) => onDeleteButton(event.seq, button)}
                  />
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Runs of events on the same local day; `day` is its first millisecond. */
export function groupByDay<E extends { at: number }>(events: readonly E[]): { day: number; events: E[] }[] {
  const days = new Map<number, E[]>();
  for (const event of events) {
    const day = new Date(event.at).setHours(0, 0, 0, 0);
    const eventsOfDay = days.get(day);
    if (eventsOfDay) eventsOfDay.push(event);
    else days.set(day, [event]);
  }
  return [...days].map(([day, eventsOfDay]) => ({ day, events: eventsOfDay }));
}
