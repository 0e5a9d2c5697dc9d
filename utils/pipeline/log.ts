import { describeError } from '@/utils/messaging/describe-error.ts';

/**
 * Writes to the extension's own log that something failed: what kind of failure, and where in our code; the only way to
 * that log (`.oxlintrc.json` refuses any other).
 */
export function logError(error: unknown): void {
  console.error(describeError(error));
}
