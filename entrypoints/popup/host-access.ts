import type { Category } from '@sheaf/protocol/category';
import { browser, type Browser } from 'wxt/browser';

type Wanted = Browser.permissions.Permissions & { data_collection?: string[] };

const origins = ['https://*/*', 'http://*/*'];

/** Firefox's own word for what a category takes (design.md, Activity vocabulary). Chromium throws on it. */
const dataTypes = {
  browsing: 'browsingActivity',
  engagement: 'websiteActivity',
} as const satisfies Record<Category, string>;

function toPermissions(categories: readonly Category[]): Wanted {
  if (!import.meta.env.FIREFOX) return { origins };
  return { origins, data_collection: categories.map((category) => dataTypes[category]) };
}

/** Whether the browser lets Sheaf see every web page, and take these categories. */
export async function hasAccess(categories: readonly Category[]): Promise<boolean> {
  return browser.permissions.contains(toPermissions(categories));
}

/** Asks the browser's own question. Call it first thing in a click: a browser refuses it after any wait. */
export async function requestAccess(categories: readonly Category[]): Promise<boolean> {
  return browser.permissions.request(toPermissions(categories));
}
