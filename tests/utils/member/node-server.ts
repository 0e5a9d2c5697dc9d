import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as a node sees it. */
export interface SeenRequest {
  method: string | undefined;
  headers: IncomingMessage['headers'];
  /** The JSON of the `dwn-request` header. */
  call: { jsonrpc: string; id: string; method: string; params: { target: string; message: unknown } };
  /** The message's own text inside that JSON. */
  messageText: string;
  body: Buffer;
}

export type Answer = (response: ServerResponse, request: SeenRequest) => void;

/** An HTTP server on loopback that keeps what it was sent and answers as it is told. */
export async function startServer() {
  const seen: SeenRequest[] = [];
  let answer: Answer = replyWith({ status: { code: 202, detail: 'Accepted' } });
  const server = createServer(async (incoming, response) => {
    const header = String(incoming.headers['dwn-request']);
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part as Buffer);
    const call = JSON.parse(header) as SeenRequest['call'];
    const messageText = JSON.stringify(call.params.message);
    const { method, headers } = incoming;
    const request = { method, headers, call, messageText, body: Buffer.concat(parts) };
    seen.push(request);
    answer(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}/`,
    seen,
    answerWith(next: Answer) {
      answer = next;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The answer of a node that replies with this. */
export function replyWith(reply: object): Answer {
  return (response, { call }) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ jsonrpc: '2.0', id: call.id, result: { reply } }));
  };
}
