import type { Category } from '@sheaf/protocol/category';
import { storage } from 'wxt/utils/storage';

/** What goes into the member's own record on this device (docs/architecture.md). */
export interface CaptureSettings {
  /** Categories the member opted in to, with the moment they did (ms since the epoch). */
  categories: Partial<Record<Category, { since: number }>>;
  paused: boolean;
}

const nothing: CaptureSettings = { categories: {}, paused: false };

const item = storage.defineItem<CaptureSettings>('local:capture', { fallback: nothing, version: 1 });

/** Lives in extension storage, not in IndexedDB: off must hold even when the database cannot be opened. */
export async function readCapture(): Promise<CaptureSettings> {
  return item.getValue();
}

export async function writeCapture(capture: CaptureSettings): Promise<void> {
  await item.setValue(capture);
}

/** @returns stops watching */
export function watchCapture(onChange: (capture: CaptureSettings) => void): () => void {
  return item.watch((capture) => onChange(capture ?? nothing));
}
