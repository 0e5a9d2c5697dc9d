import { useRef, useState } from 'preact/hooks';

import { toFailure } from '@/components/failure.ts';
import { readCapture, type CaptureSettings } from '@/utils/store/settings.ts';

/** One of the two lists, and how the background is asked to change it. */
export interface HostSource {
  /** The list, in the order its hosts were added. */
  list: (capture: CaptureSettings) => readonly string[];
  add: (typed: string, capture: CaptureSettings) => Promise<unknown>;
  remove: (host: string, capture: CaptureSettings) => Promise<unknown>;
  /** What to type. */
  example: string;
}

/**
 * A list to be edited: what is typed, what works, what went wrong, and where the focus goes.
 * @param onAdded told how what was added is called
 */
export function useHosts(
  source: HostSource,
  say: (words: string) => void,
  onAdded?: (host: string) => Promise<void>,
) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isAdding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<string>();
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const field = useRef<HTMLInputElement>(null);

  function type(typed: string): void {
    setText(typed);
    setProblem(undefined);
  }

  async function add(): Promise<void> {
    field.current?.focus();
    if (text.trim() === '') return setProblem(`Type something first, such as ${source.example}.`);
    setAdding(true);
    setProblem(undefined);
    try {
      const before = await readCapture();
      await source.add(text, before);
      // The background says how a site is called: of a pasted address, its registrable domain.
      const after = source.list(await readCapture());
      const added = after.find((host) => !source.list(before).includes(host));
      say(added === undefined ? 'It is on the list already.' : `${added} is on the list.`);
      setText('');
      if (added !== undefined) await onAdded?.(added);
    } catch (error) {
      setProblem(toFailure(error).message);
    } finally {
      setAdding(false);
    }
  }

  async function remove(host: string): Promise<boolean> {
    setRemoving(host);
    setProblems(new Map());
    try {
      await source.remove(host, await readCapture());
      say(`${host} is removed from the list.`);
      return true;
    } catch (error) {
      setProblems(new Map([[host, toFailure(error).message]]));
      return false;
    } finally {
      setRemoving(undefined);
    }
  }

  return {
    form: { text, problem, isBusy: isAdding, onInput: type, onAdd: () => void add(), fieldRef: field },
    list: { removing, problems, onRemove: remove, onEmptied: () => field.current?.focus() },
  };
}
