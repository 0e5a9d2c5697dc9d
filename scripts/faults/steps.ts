import type { Inside } from './member.ts';

/**
 * Runs in the background: it comes to a stop for good, in the middle of what it does, at its n-th step from now. A step
 * is a write that is about to be asked for, a transaction that was committed, a request about to go out, an answer that
 * came in. Which it was is said on a channel.
 */
export const stopAtStep: Inside<{ step: number; channel: string }, void> = (scope, { step, channel }) => {
  let left = step;
  const reach = (what: string) => {
    left -= 1;
    if (left !== 0) return;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it is not a window's
    new scope.BroadcastChannel(channel).postMessage(what);
    // Not to yield: a transaction without a request would be committed.
    for (;;);
  };
  const wrap = (target: object, name: string, wrapped: (self: unknown, call: () => unknown) => unknown) => {
    const real = Reflect.get(target, name) as (...given: unknown[]) => unknown;
    Reflect.set(target, name, function later(this: unknown, ...given: unknown[]) {
      return wrapped(this, () => Reflect.apply<unknown, unknown[], unknown>(real, this, given));
    });
  };
  const watched = new WeakSet<IDBTransaction>();
  const write = (store: IDBObjectStore) => {
    reach(`before a write to ${store.name}`);
    if (watched.has(store.transaction)) return;
    watched.add(store.transaction);
    store.transaction.addEventListener('complete', () => reach('after a commit'));
  };
  for (const name of ['add', 'put', 'delete'])
    wrap(scope.IDBObjectStore.prototype, name, (store, call) => {
      write(store as IDBObjectStore);
      return call();
    });
  for (const name of ['update', 'delete'])
    wrap(scope.IDBCursor.prototype, name, (cursor, call) => {
      write((cursor as IDBCursor).source as IDBObjectStore);
      return call();
    });
  const { fetch } = scope;
  scope.fetch = async (...given) => {
    reach('before a request');
    const answer = await fetch(...given);
    reach('after an answer');
    return answer;
  };
};

declare const reachedSteps: Map<string, string>;

/** Runs in a screen: hears of the step. */
export function listenForStep(channel: string): void {
  const steps = ((globalThis as { reachedSteps?: Map<string, string> }).reachedSteps ??= new Map());
  new BroadcastChannel(channel).addEventListener('message', ({ data }) => {
    steps.set(channel, String(data));
  });
}

/** Runs in a screen: which step it was, if it came to that. */
export function readStep(channel: string): string | null {
  return reachedSteps.get(channel) ?? null;
}

/** Runs in a screen: says something to the background, and waits for no answer. */
export function tell([verb, payload]: [string, unknown]): void {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  };
  // It may die under it.
  chrome.runtime.sendMessage({ verb, payload }).catch(() => {});
}
