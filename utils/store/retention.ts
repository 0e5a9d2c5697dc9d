import { storage } from 'wxt/utils/storage';

/** How many days after the last receipt an event stays in the record; null for ever. */
export type RetentionDays = (typeof retentionDays)[number];
export const retentionDays = [null, 365, 90, 30] as const;

const item = storage.defineItem<{ days: RetentionDays }>('local:retention', {
  fallback: { days: null },
  version: 1,
});

/** When the record was last gone through, ms since the epoch. */
const lastRun = storage.defineItem<number>('local:pruned-at');

export async function readRetention(): Promise<RetentionDays> {
  return (await item.getValue()).days;
}

export async function writeRetention(days: RetentionDays): Promise<void> {
  await item.setValue({ days });
}

/** @returns stops watching */
export function watchRetention(onChange: (days: RetentionDays) => void): () => void {
  return item.watch((retention) => onChange(retention?.days ?? null));
}

export async function readLastPruning(): Promise<number | undefined> {
  return (await lastRun.getValue()) ?? undefined;
}

export async function writeLastPruning(at: number): Promise<void> {
  await lastRun.setValue(at);
}
