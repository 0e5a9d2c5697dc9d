/** What one message took, and what came back. */
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

/** Runs in a screen of the extension: has an open web page send a message, from the extension's world inside it. */
export async function sendFromPage({ page, request }: { page: string; request: object }): Promise<Sent> {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url === page);
  if (!tab) throw new Error(`${page} is not open`);
  const [injected] = await chrome.scripting.executeScript({
    target: { tabId: tab.id },
    args: [request],
    func: async (message: object) => {
      const start = performance.now();
      const reply = await chrome.runtime.sendMessage(message);
      return { ms: performance.now() - start, reply };
    },
  });
  if (!injected) throw new Error('nothing ran in the page');
  return injected.result;
}
