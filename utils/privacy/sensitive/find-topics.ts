import type { SensitiveTopic } from '@sheaf/protocol/sensitive';

/** What is known of a page when it is to be captured. */
export interface SeenPage {
  url: URL;
  /** Titles, labels and queries: everything that says what it is about. */
  texts: readonly string[];
}

/** The sensitive topics that a page is about, by its site, its address and what it says of itself. */
export function findTopics(_page: SeenPage): SensitiveTopic[] {
  return [];
}
