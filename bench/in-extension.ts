/** What the messages took together, and what came back for the last. */
export interface Sent {
  ms: number;
  reply: unknown;
}

declare const chrome: {
  tabs: { query(query: object): Promise<{ id: number; url?: string }[]> };
  scripting: {
    executeScript<A>(injection: {
      target: { tabId: number };
      func: (argument: A) => Promise<Sent>;
      args: [A];
    }): Promise<{ result: Sent }[]>;
  };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
};

/** Runs in a screen of the extension: has an open web page send messages one after the other, from the extension's world inside it. */
export async function sendFromPage({ page, requests }: { page: string; requests: object[] }): Promise<Sent> {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url === page);
  if (!tab) throw new Error(`${page} is not open`);
  const [injected] = await chrome.scripting.executeScript({
    target: { tabId: tab.id },
    args: [requests],
    func: async (messages: object[]) => {
      const start = performance.now();
      let reply: unknown;
      for (const message of messages) reply = await chrome.runtime.sendMessage(message);
      return { ms: performance.now() - start, reply };
    },
  });
  if (!injected) throw new Error('nothing ran in the page');
  return injected.result;
}
