import type { Category } from '@sheaf/protocol/category';
import { storage } from 'wxt/utils/storage';

/** What goes into the member's own record on this device (docs/architecture.md). */
export interface CaptureSettings {
  /** Categories the member opted in to, with the moment they did (ms since the epoch). */
  categories: Partial<Record<Category, { since: number }>>;
  /** Present while paused; without `until` (ms since the epoch), until the member resumes. */
  pause?: { until?: number };
  /** On which sites (registrable domains), of those that the browser lets us see. */
  sites: SiteRule;
  /** Local hosts, intranet hosts and addresses that the member added by hand; no other is ever captured. */
  privateHosts: string[];
}

/** Everywhere but on some sites, or on some sites only. */
export interface SiteRule {
  rule: 'all-except' | 'only';
  sites: string[];
}

const nothing: CaptureSettings = {
  categories: {},
  sites: { rule: 'all-except', sites: [] },
  privateHosts: [],
};

const item = storage.defineItem<CaptureSettings>('local:capture', {
  fallback: nothing,
  version: 2,
  migrations: {
    2: ({
      categories,
      paused,
    }: Pick<CaptureSettings, 'categories'> & { paused: boolean }): CaptureSettings => ({
      ...nothing,
      categories,
      ...(paused ? { pause: {} } : {}),
    }),
  },
});

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

/** @param now ms since the epoch */
export function isPaused({ pause }: Pick<CaptureSettings, 'pause'>, now: number): boolean {
  return pause !== undefined && (pause.until === undefined || now < pause.until);
}

/** Whether the member's site rule lets a registrable domain be captured. */
export function coversSite({ sites }: Pick<CaptureSettings, 'sites'>, site: string): boolean {
  return (sites.rule === 'only') === sites.sites.includes(site);
}
