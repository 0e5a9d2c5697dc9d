import { storage } from 'wxt/utils/storage';

/** Tabs in which a form was sent a moment ago, with when (ms since the epoch). Kept in memory by the browser. */
const item = storage.defineItem<Record<string, number>>('session:forms', { fallback: {} });

/** A page that takes longer to come was hardly reached by the form. Milliseconds. */
const freshMs = 30_000;

/** Reads and writes one after the other, whatever tabs ask at the same moment. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('sheaf.forms', work);
}

/** A form was sent in a tab: the page that comes next was reached by it. */
export async function noteForm(tabId: number, now: number): Promise<void> {
  await inTurn(async () => {
    const forms = Object.entries(await item.getValue()).filter(([, at]) => now - at < freshMs);
    await item.setValue({ ...Object.fromEntries(forms), [tabId]: now });
  });
}

/** Whether the page that has just come in a tab was reached by a form; only the first one after it was. */
export async function takeForm(tabId: number, now: number): Promise<boolean> {
  return inTurn(async () => {
    const { [tabId]: at, ...others } = await item.getValue();
    if (at === undefined) return false;
    await item.setValue(others);
    return now - at < freshMs;
  });
}
