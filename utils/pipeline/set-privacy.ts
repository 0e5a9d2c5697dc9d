import { PermanentError } from '@sheaf/protocol/error';
import type { SensitiveTopic } from '@sheaf/protocol/sensitive';

import { isFindable } from '@/utils/privacy/text/member-words.ts';
import { readPrivacy, writePrivacy } from '@/utils/store/privacy-settings.ts';
import { whileNothingIsRecorded } from './capture-lock.ts';
import { restartCollectors } from './sync-collector.ts';

/**
 * Sets the member's own words; from this moment none of them is in anything that is captured.
 * @throws PermanentError `privacy.word` for a word that says nothing to look for
 */
export async function setWords(words: readonly string[]): Promise<void> {
  const trimmed = words.map((word) => word.trim());
  const empty = trimmed.find((word) => !isFindable(word));
  if (empty !== undefined)
    throw new PermanentError(
      'privacy.word',
      `“${empty}” has too little to look for: two letters or digits at least.`,
    );
  const byFolded = new Map(trimmed.map((word) => [word.toLowerCase(), word]));
  await whileNothingIsRecorded(async () => {
    await writePrivacy({ ...(await readPrivacy()), words: [...byFolded.values()] });
  });
}

/** Lets a sensitive topic be captured, or not; holds at once in every open tab. */
export async function setTopic(topic: SensitiveTopic, on: boolean): Promise<void> {
  await whileNothingIsRecorded(async () => {
    const privacy = await readPrivacy();
    const others = privacy.topics.filter((other) => other !== topic);
    await writePrivacy({ ...privacy, topics: on ? [...others, topic] : others });
  });
  await restartCollectors();
}
