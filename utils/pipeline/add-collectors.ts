import type { Category } from '@sheaf/protocol/category';
import { browser } from 'wxt/browser';

import type { PageSender } from '@/utils/messaging/answer.ts';

/** The scripts of the categories that the collector does not bear itself; each offers its collector to it. */
const scripts = {
  engagement: '/collector-links.js',
  search: '/collector-search.js',
  reading: '/collector-reading.js',
  media: '/collector-media.js',
  shopping: '/collector-shopping.js',
} as const satisfies Partial<Record<Category, string>>;

/** Puts the collectors of these categories into a page. When this returns they are there, or the page is gone. */
export async function addCollectors(
  { tabId, documentId }: PageSender,
  categories: readonly Category[],
): Promise<void> {
  const files = categories.flatMap((category) =>
    category in scripts ? [scripts[category as keyof typeof scripts]] : [],
  );
  if (files.length === 0) return;
  try {
    await browser.scripting.executeScript({
      // A page that is loaded ahead of being shown is not the one that is in its tab.
      target: documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] },
      files,
      injectImmediately: true,
    });
  } catch {
    // The page is gone, or its permission: there is nothing there to capture.
  }
}
