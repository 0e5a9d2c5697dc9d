import type { Category } from '@sheaf/protocol/category';
import { dataTypes } from '@sheaf/protocol/data-type';

/** What a browser is asked for, so that these categories can be captured on every site. */
export interface WantedPermissions {
  origins: string[];
  data_collection?: string[];
}

/** @param isFirefox only Firefox knows `data_collection`; Chromium throws on it */
export function toPermissions(categories: readonly Category[], isFirefox: boolean): WantedPermissions {
  const origins = ['https://*/*', 'http://*/*'];
  if (!isFirefox) return { origins };
  return { origins, data_collection: [...new Set(categories.map((category) => dataTypes[category]))] };
}
