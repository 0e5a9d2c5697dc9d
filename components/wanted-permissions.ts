import type { Category } from '@sheaf/protocol/category';

/** Firefox's own word for what a category takes (docs/architecture.md). */
const dataTypes = {
  browsing: 'browsingActivity',
  engagement: 'websiteActivity',
} as const satisfies Record<Category, string>;

/** What a browser is asked for, so that these categories can be captured on every site. */
export interface WantedPermissions {
  origins: string[];
  data_collection?: string[];
}

/** @param isFirefox only Firefox knows `data_collection`; Chromium throws on it */
export function toPermissions(categories: readonly Category[], isFirefox: boolean): WantedPermissions {
  const origins = ['https://*/*', 'http://*/*'];
  if (!isFirefox) return { origins };
  return { origins, data_collection: categories.map((category) => dataTypes[category]) };
}
