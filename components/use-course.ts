import { useEffect, useRef, useState } from 'preact/hooks';

import { toFailure, type Failure } from './failure.ts';

/** What a work of some length is told. */
export interface Steps {
  onProgress: (done: number) => void;
  signal: AbortSignal;
}

/** Work that takes a while and can be stopped; leaving the page meanwhile is asked about first. */
export interface Course {
  /** Part of the whole, 0 to 1; undefined while nothing goes on. */
  done: number | undefined;
  failure: Failure | undefined;
  /** Whether the last work was stopped. */
  isStopped: boolean;
  /** @returns what the work gives; undefined if it failed or was stopped */
  start: <T>(work: (steps: Steps) => Promise<T>) => Promise<T | undefined>;
  stop: () => void;
}

export function useCourse(): Course {
  const [done, setDone] = useState<number>();
  const [failure, setFailure] = useState<Failure>();
  const [isStopped, setStopped] = useState(false);
  const controller = useRef<AbortController>(undefined);
  const isBusy = done !== undefined;

  useEffect(() => {
    if (!isBusy) return undefined;
    const askFirst = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', askFirst);
    return () => removeEventListener('beforeunload', askFirst);
  }, [isBusy]);

  async function start<T>(work: (steps: Steps) => Promise<T>): Promise<T | undefined> {
    const { signal } = (controller.current = new AbortController());
    setFailure(undefined);
    setStopped(false);
    setDone(0);
    try {
      return await work({ onProgress: setDone, signal });
    } catch (error) {
      if (signal.aborted) setStopped(true);
      else setFailure(toFailure(error));
      return undefined;
    } finally {
      setDone(undefined);
    }
  }

  return { done, failure, isStopped, start, stop: () => controller.current?.abort() };
}
