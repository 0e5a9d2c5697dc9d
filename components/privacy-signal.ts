import type { Purpose } from '@sheaf/protocol/manifest';

/** Uses that Global Privacy Control speaks against: selling, and what cannot be taken back once it is trained. */
const refused: ReadonlySet<Purpose> = new Set(['sell-access', 'train-ai']);

/** The browser sends Global Privacy Control. Firefox and others set it; not in TypeScript's DOM types. */
export function isPrivacyAsked(): boolean {
  return 'globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true;
}

/** Whether the browser asks that this use be left out. */
export function isRefusedBySignal(purpose: Purpose): boolean {
  return isPrivacyAsked() && refused.has(purpose);
}
