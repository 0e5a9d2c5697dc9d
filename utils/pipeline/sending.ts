import { readSendingRule, writeSendingRule, type SendingRule } from '@/utils/store/sending-settings.ts';

/** What Chromium says of the connection; Firefox says nothing. */
interface Connection {
  /** The member asked the browser to save data. */
  saveData?: boolean;
  type?: string;
}

export async function setSendingRule(rule: SendingRule): Promise<void> {
  await writeSendingRule(rule);
}

/** Whether batches stay for now, though nothing else keeps them: the member wants to spare this connection. */
export async function isSparing(): Promise<boolean> {
  const rule = await readSendingRule();
  return rule === 'asked' || (rule === 'unmetered' && isMetered());
}

/** Whether the browser says that the connection is one to be spared. */
function isMetered(): boolean {
  const { connection } = navigator as { connection?: Connection };
  return connection?.saveData === true || connection?.type === 'cellular';
}
