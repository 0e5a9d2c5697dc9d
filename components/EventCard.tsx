import type { Ref } from 'preact';

import { Button } from './Button.tsx';
import { formatTime } from './moments.ts';
import { Notice } from './Notice.tsx';
import { describeLine, describeSharing, type EventSharing } from './sharing-words.ts';

/** One event of the record, ready to be shown. */
export interface EventView {
  seq: number;
  type: string;
  at: number;
  kind: string;
  site: string;
  title?: string;
  url?: string;
  /** The exact line that a union gets. */
  line: string;
  /** What privacy rules took away, one sentence. */
  redacted?: string;
  sharings: { union: string; name: string; sharing: EventSharing }[];
}

interface Props {
  event: EventView;
  now: number;
  isDeleting: boolean;
  /** Why the last attempt to delete it did not work. */
  problem?: string;
  onDelete: () => void;
  deleteRef?: Ref<HTMLButtonElement>;
}

/** One event: what happened, where it stands at each union, the exact line, and the way to delete it. */
export function EventCard({ event, now, isDeleting, problem, onDelete, deleteRef }: Props) {
  const { seq, type, at, kind, site, title, url, line, redacted, sharings } = event;
  const name = title ?? url ?? site;
  return (
    <article class="event" data-testid="event" data-seq={seq} data-type={type}>
      <div class="event-head">
        <p class="event-when">
          <time dateTime={new Date(at).toISOString()}>{formatTime(at)}</time>
          <span>{kind}</span>
          <span class="soft">{site}</span>
        </p>
        <Button
          size="small"
          testId="delete"
          label={`Delete: ${kind}, ${name}, ${formatTime(at)}`}
          isBusy={isDeleting}
          onPress={onDelete}
          {...(deleteRef ? { buttonRef: deleteRef } : {})}
        >
          {isDeleting ? 'Deleting…' : 'Delete'}
        </Button>
      </div>
      <h4 class="event-title" dir="auto">
        {name}
      </h4>
      {url !== undefined && url !== name && (
        <p class="event-address" dir="ltr">
          {url}
        </p>
      )}
      {sharings.length > 0 && (
        <ul class="row event-chips" aria-label="At your unions">
          {sharings.map(({ union, name: unionName, sharing }) => {
            const { tone, words } = describeSharing(sharing, now);
            return (
              <li key={union} class="chip" data-tone={tone} data-state={sharing.state} data-union={union}>
                {unionName}: {words}
              </li>
            );
          })}
        </ul>
      )}
      <div class="slip">
        <p class="slip-label">{describeLine(sharings.map(({ sharing }) => sharing))}</p>
        <code class="mono" data-testid="event-line" dir="ltr">
          {line}
        </code>
        {redacted !== undefined && <p class="slip-note">{redacted}</p>}
      </div>
      {problem !== undefined && (
        <Notice tone="care" role="alert">
          <p class="small">{problem}</p>
        </Notice>
      )}
    </article>
  );
}
