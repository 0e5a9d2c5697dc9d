import type { Category } from '@sheaf/protocol/category';
import type { Payload, Verb } from '@/utils/messaging/contract.ts';
import type { Replies } from '@/utils/messaging/replies.ts';

/** A row of the record, as far as the table looks at it. */
export interface Row {
  type: string;
  url?: string;
  site: string;
  context?: { transition: string; inPage?: true; from?: string };
  metrics?: { focusedMs?: number };
}

/** A browser with the built extension, all sites granted, as one row of the table drives it. */
export interface Driver {
  name: 'Chromium' | 'Firefox';
  /** Opens an address in the web tab, as if typed. */
  go(url: string): Promise<void>;
  click(selector: string): Promise<void>;
  /** Runs an expression in the page. */
  run(expression: string): Promise<unknown>;
  back(): Promise<void>;
  forward(): Promise<void>;
  reload(): Promise<void>;
  /** Opens a tab that is never looked at, and closes it once the record has its visit. */
  openBehind(url: string): Promise<void>;
  /** Has the browser unload the web tab to save memory, then looks at it again. */
  discard(): Promise<void>;
  /** Has the browser bring the web tab back from its session: after a new start, or (Firefox) after the tab was closed. */
  restore(): Promise<void>;
  /** Asks the background, as a screen of the extension does. */
  ask<V extends Verb>(verb: V, payload: Payload<V>): Promise<Replies[V]>;
  /** Everything in the record, oldest first. */
  read(): Promise<Row[]>;
  /** Every table of the extension's store. */
  readStore(): Promise<Record<string, unknown[]>>;
  /** Takes all sites back as the browser's own settings do, or gives them again. */
  allow(on: boolean): Promise<void>;
  close(): Promise<void>;
}

export const categories: Category[] = ['browsing', 'engagement'];
export const origins = ['https://*/*', 'http://*/*'];

/** Runs in a screen of the extension. */
export async function askInside([verb, payload]: [string, unknown]): Promise<unknown> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value?: unknown }> } };
  };
  const reply = await chrome.runtime.sendMessage({ verb, payload });
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return reply.value;
}
