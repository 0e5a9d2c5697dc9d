import { useRef, useState } from 'preact/hooks';

import { Button } from './Button.tsx';
import { findHosts } from './find-hosts.ts';
import { countOf, formatCount } from './moments.ts';

/** From so many rows on, finding one by eye is work. */
const filteredFrom = 11;

interface Props {
  hosts: readonly string[];
  /** Also the test id of the list. */
  id: string;
  /** What the list is called by a screen reader. */
  name: string;
  /** What one of the hosts is called: `site`, `host`. */
  noun: string;
  /** How a host is shown, when not as it is. */
  toWords?: (host: string) => string;
  /** On each row's button. */
  verb?: string;
  removing: string | undefined;
  /** What went wrong with removing a host. */
  problems: ReadonlyMap<string, string>;
  /** @returns whether it is gone */
  onRemove: (host: string) => Promise<boolean>;
  /** Called when no row is left to take the focus. */
  onEmptied: () => void;
}

/** Hosts with a button each to remove it; a long list has a filter and is painted in part. */
export function HostList(props: Props) {
  const { hosts, id, name, noun, verb = 'Remove', removing, problems, toWords = (host) => host } = props;
  const [typed, setTyped] = useState('');
  const filter = useRef<HTMLInputElement>(null);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const { shown, more } = findHosts(hosts, typed);
  const isFiltered = typed.trim() !== '';
  const hasFilter = hosts.length >= filteredFrom || typed !== '';

  function keepButton(host: string, button: HTMLButtonElement | null): void {
    if (button) buttons.current.set(host, button);
    else buttons.current.delete(host);
  }

  async function remove(host: string): Promise<void> {
    const place = shown.indexOf(host);
    const neighbour = shown[place + 1] ?? shown[place - 1];
    if (!(await props.onRemove(host))) return;
    const next = neighbour === undefined ? filter.current : buttons.current.get(neighbour);
    if (next) next.focus();
    else props.onEmptied();
  }

  return (
    <div class="stack-tight" data-testid={id}>
      {hasFilter && (
        <div class="stack-tight">
          <label htmlFor={`${id}-filter`}>{`Find among ${countOf(hosts.length, noun)}`}</label>
          <input
            id={`${id}-filter`}
            class="field"
            data-testid={`${id}-filter`}
            type="search"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            value={typed}
            ref={filter}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
      )}
      <p class="small soft" role="status" hidden={!isFiltered && more === 0}>
        {isFiltered && `${countOf(shown.length + more, noun)} found.`}
        {more > 0 &&
          ` The first ${formatCount(shown.length)} are shown, ${formatCount(more)} more are not; type a part of the name to find one.`}
      </p>
      {shown.length > 0 && (
        <ul class="hosts" aria-label={name}>
          {shown.map((host) => (
            <li key={host} class="host" data-testid={`${id}-row`}>
              <bdi class="host-name">{toWords(host)}</bdi>
              <Button
                size="small"
                label={`${verb} ${toWords(host)}`}
                isBusy={removing === host}
                buttonRef={(button) => keepButton(host, button)}
                onPress={() => void remove(host)}
              >
                {verb}
              </Button>
              {problems.has(host) && (
                <p class="field-problem" role="alert">
                  {problems.get(host)}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
