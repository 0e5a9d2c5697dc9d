/** What the extension's script in a page reports on its console, as JSON after this. */
export const reportMark = 'sheaf-proof ';

/** One message of the collector, or its answer. */
export interface Report {
  kind: 'sent' | 'acknowledged';
  ids: string[];
}

declare const chrome: {
  tabs: { query(query: object): Promise<{ id: number; url?: string }[]> };
  scripting: {
    executeScript(injection: {
      target: { tabId: number };
      func: (mark: string) => void;
      args: [string];
    }): Promise<unknown>;
  };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
};

/**
 * Runs in a screen of the extension: from now on, the collector in an open page says on the page's console which events
 * it sends and which are acknowledged, the very moment it knows.
 */
export async function reportMessages({ page, mark }: { page: string; mark: string }): Promise<void> {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url === page);
  if (!tab) throw new Error(`${page} is not open`);
  await chrome.scripting.executeScript({
    target: { tabId: tab.id },
    args: [mark],
    func: (prefix: string) => {
      const send = chrome.runtime.sendMessage.bind(chrome.runtime);
      chrome.runtime.sendMessage = async (message: unknown) => {
        const { verb, payload } = message as { verb: string; payload: { events?: { id: string }[] } };
        const ids = verb === 'recordEvents' ? (payload.events ?? []).map(({ id }) => id) : [];
        const report = (kind: string) => console.debug(prefix + JSON.stringify({ kind, ids }));
        if (ids.length > 0) report('sent');
        const reply = (await send(message)) as { ok?: boolean } | undefined;
        if (ids.length > 0 && reply?.ok) report('acknowledged');
        return reply;
      };
    },
  });
}
