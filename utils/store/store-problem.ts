import { storage } from 'wxt/utils/storage';

import type { StoreCode } from './store-error.ts';

/** Why the record cannot be used now, in words for the member. */
export interface StoreProblem {
  code: StoreCode;
  message: string;
  /** Since when, ms since the epoch. */
  at: number;
}

/**
 * In extension storage and in memory only: it must be told when nothing can be written, and is found anew whenever the
 * browser or Sheaf starts.
 */
const item = storage.defineItem<StoreProblem>('session:store-problem');

/** Of the background, which alone writes it; null: known to be none. */
let known: StoreProblem | null | undefined;

/** What the background knows; read once in a life of it. */
export async function readStoreProblem(): Promise<StoreProblem | undefined> {
  known ??= await item.getValue();
  return known ?? undefined;
}

/** @returns whether there was none before */
export async function noteStoreProblem({
  code,
  message,
}: {
  code: StoreCode;
  message: string;
}): Promise<boolean> {
  const before = await readStoreProblem();
  if (before?.code === code) return false;
  known = { code, message, at: Date.now() };
  await item.setValue(known);
  return before === undefined;
}

export async function clearStoreProblem(): Promise<void> {
  known = null;
  await item.removeValue();
}

/** For the screens: what the background knows. @returns stops watching */
export function watchStoreProblem(
  onValue: (problem: StoreProblem | undefined) => void,
  onError: (error: unknown) => void,
): () => void {
  item.getValue().then((problem) => onValue(problem ?? undefined), onError);
  return item.watch((problem) => onValue(problem ?? undefined));
}
