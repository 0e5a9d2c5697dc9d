/** What the messages took together, and what came back, in their order. */
export interface Sent {
  ms: number;
  replies: unknown[];
}

declare const chrome: {
  tabs: { query(query: object): Promise<{ id: number; url?: string }[]> };
  scripting: {
    executeScript<A, B>(injection: {
      target: { tabId: number };
      func: (first: A, second: B) => Promise<Sent>;
      args: [A, B];
    }): Promise<{ result: Sent }[]>;
  };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
};

/** Runs in a screen of the extension: has an open web page send messages, one after the other or all at once, from the extension's world inside it. */
export async function sendFromPage({
  page,
  requests,
  atOnce = false,
}: {
  page: string;
  requests: object[];
  atOnce?: boolean;
}): Promise<Sent> {
  const tab = (await chrome.tabs.query({})).find(({ url }) => url === page);
  if (!tab) throw new Error(`${page} is not open`);
  const [injected] = await chrome.scripting.executeScript({
    target: { tabId: tab.id },
    args: [requests, atOnce],
    func: async (messages: object[], together: boolean) => {
      const start = performance.now();
      const replies: unknown[] = [];
      const send = async (message: object) => replies.push(await chrome.runtime.sendMessage(message));
      if (together) await Promise.all(messages.map(send));
      else for (const message of messages) await send(message);
      return { ms: performance.now() - start, replies };
    },
  });
  if (!injected) throw new Error('nothing ran in the page');
  return injected.result;
}
