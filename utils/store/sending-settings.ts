import { storage } from 'wxt/utils/storage';

/**
 * When batches may leave by themselves: at any time; only where the browser says that the connection is not paid for by
 * the amount; or never, until the member presses the button.
 */
export const sendingRules = ['always', 'unmetered', 'asked'] as const;
export type SendingRule = (typeof sendingRules)[number];

const item = storage.defineItem<SendingRule>('local:sending', { fallback: 'always' });

export async function readSendingRule(): Promise<SendingRule> {
  return item.getValue();
}

export async function writeSendingRule(rule: SendingRule): Promise<void> {
  await item.setValue(rule);
}

/** @returns stops watching */
export function watchSendingRule(onChange: (rule: SendingRule) => void): () => void {
  return item.watch(onChange);
}
