import type { SensitiveTopic } from '@sheaf/protocol/sensitive';
import { storage } from 'wxt/utils/storage';

/** What the member tells the privacy filters beyond their own rules. */
export interface PrivacySettings {
  /** Words that are taken out of everything, wherever they stand. */
  words: string[];
  /** Sensitive topics that may be captured all the same, opted in to by name. */
  topics: SensitiveTopic[];
}

const item = storage.defineItem<PrivacySettings>('local:privacy', {
  fallback: { words: [], topics: [] },
  version: 1,
});

/** In extension storage, like the capture settings: what may not be captured must be known before the database opens. */
export async function readPrivacy(): Promise<PrivacySettings> {
  return item.getValue();
}

export async function writePrivacy(privacy: PrivacySettings): Promise<void> {
  await item.setValue(privacy);
}

/** @returns stops watching */
export function watchPrivacy(onChange: (privacy: PrivacySettings) => void): () => void {
  return item.watch((privacy) => onChange(privacy));
}
