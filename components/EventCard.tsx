import type { Ref } from 'preact';

import { Button } from './Button.tsx';
import { describeRedactions } from './event-words.ts';
import { formatTime } from './moments.ts';
import { Notice } from './Notice.tsx';
import { RecallEvent } from './RecallEvent.tsx';
import { describeLine, describeSharing, isRecallable, type EventSharing } from './sharing-words.ts';

/** What some unions get of an event; nothing, without a line. */
export interface EventLine {
  line?: string | undefined;
  unions: { name: string; sharing: EventSharing }[];
}

/** One event of the record, ready to be shown. */
export interface EventView {
  seq: number;
  type: string;
  at: number;
  kind: string;
  site: string;
  title?: string;
  url?: string;
  /** The exact lines that unions get, or would get, each with the unions it is for. */
  lines: EventLine[];
  /** What each privacy rule that changed it did, as a part of a sentence. */
  redacted: string[];
  sharings: { union: string; name: string; sharing: EventSharing }[];
}

interface Props {
  event: EventView;
  now: number;
  isDeleting: boolean;
  /** Why the last attempt to delete it did not work. */
  problem?: string;
  onDelete: () => void;
  isRecalling: boolean;
  /** Asks one union to give it back. */
  onRecall: (union: string) => void;
  deleteRef?: Ref<HTMLButtonElement>;
}

/** One event: what happened, where it stands at each union, the exact line, and the way to delete it. */
export function EventCard({
  event,
  now,
  isDeleting,
  problem,
  onDelete,
  deleteRef,
  isRecalling,
  onRecall,
}: Props) {
  const { seq, type, at, kind, site, title, url, lines, redacted, sharings } = event;
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
        {lines.map(({ line, unions }) => (
          <Line key={line ?? ''} line={line} unions={unions} isOnly={lines.length === 1} />
        ))}
        <Redactions words={redacted} />
      </div>
      {sharings
        .filter(({ sharing }) => isRecallable(sharing))
        .map(({ union, name: unionName }) => (
          <RecallEvent
            key={union}
            name={unionName}
            event={`${kind}, ${name}, ${formatTime(at)}`}
            isBusy={isRecalling}
            onRecall={() => onRecall(union)}
          />
        ))}
      {problem !== undefined && (
        <Notice tone="care" role="alert">
          <p class="small">{problem}</p>
        </Notice>
      )}
    </article>
  );
}

interface LineProps extends EventLine {
  /** All unions get the same. */
  isOnly: boolean;
}

function Line({ line, unions, isOnly }: LineProps) {
  const names = unions.map(({ name }) => name).join(', ');
  if (line === undefined) return <p class="slip-label">{names}: nothing of it is shared, as you chose</p>;
  const words = describeLine(unions.map(({ sharing }) => sharing));
  return (
    <>
      <p class="slip-label">{isOnly ? words : `${names}: ${words}`}</p>
      <code class="mono" data-testid="event-line" dir="ltr">
        {line}
      </code>
    </>
  );
}

/** As a sentence, or as a list when it would be a long one. */
function Redactions({ words }: { words: readonly string[] }) {
  if (words.length === 0) return null;
  if (words.length <= 2) return <p class="slip-note">{describeRedactions(words)}</p>;
  return (
    <div class="slip-note">
      <p>Before it was stored:</p>
      <ul>
        {words.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </div>
  );
}
