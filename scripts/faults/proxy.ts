import { createServer, request as askUnion, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** An answer over HTTP, whole. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** The DWN message of a request, as far as faults look at it. */
export interface CarriedMessage {
  recordId?: string;
  descriptor: {
    interface: string;
    method: string;
    protocolPath?: string;
    filter?: { protocolPath?: string };
  };
}

/** One request on its way from a member to the union. */
export interface Exchange {
  /** `GET /path`, or what a DWN message does to which kind of record: `Write contribution`, `Query receipt`. */
  readonly kind: string;
  readonly message: CarriedMessage | undefined;
  readonly body: Buffer;
  readonly response: ServerResponse;
  /** Hands it to the union, as often as it is called. @throws Error if the union does not answer */
  readonly pass: () => Promise<Answer>;
  /** Answers the member. */
  readonly send: (answer: Answer) => void;
}

/** What becomes of a request. One that throws cuts the connection. */
export type Rule = (exchange: Exchange) => Promise<void>;

/** Hands everything on, both ways. */
export const passOn: Rule = async (exchange) => exchange.send(await exchange.pass());

/** What stands between a member and a union, and does to their requests what it is told. */
export interface FaultProxy {
  readonly port: number;
  /** Kinds of the requests so far; a live list. */
  readonly seen: string[];
  /** From the next request on. */
  rule: Rule;
  close(): Promise<void>;
}

/**
 * Listens on 127.0.0.1 and hands on to the same port of another address of this computer.
 * @param unionHost where the union listens
 */
export async function openProxy(unionHost: string): Promise<FaultProxy> {
  const sockets = new Set<Socket>();
  const seen: string[] = [];
  const server = createServer((request, response) => {
    void serve(request, response);
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body = await buffer(request);
      const message = readMessage(request);
      const kind = nameKind(request, message);
      seen.push(kind);
      const pass = () => handOn(request, body, { host: unionHost, port });
      await proxy.rule({ kind, message, body, response, pass, send: (answer) => send(response, answer) });
    } catch {
      // Whatever went wrong, the member is to see a connection that broke off.
      response.destroy();
    }
  }
  const proxy: FaultProxy = {
    port,
    seen,
    rule: passOn,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
  return proxy;
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers);
  response.end(body);
}

async function handOn(
  { method, url, headers }: IncomingMessage,
  body: Buffer,
  union: { host: string; port: number },
): Promise<Answer> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const call = askUnion({ ...union, method, path: url, headers, agent: false }, resolve);
    call.once('error', reject);
    call.end(body);
  });
  const { connection: _connection, 'transfer-encoding': _encoding, ...rest } = answer.headers;
  return {
    status: answer.statusCode ?? 502,
    headers: rest as Record<string, string>,
    body: await buffer(answer),
  };
}

function readMessage({ headers }: IncomingMessage): CarriedMessage | undefined {
  const header = headers['dwn-request'];
  if (typeof header !== 'string') return undefined;
  return (JSON.parse(header) as { params: { message: CarriedMessage } }).params.message;
}

function nameKind({ method, url }: IncomingMessage, message: CarriedMessage | undefined): string {
  if (!message) return `${method} ${url}`;
  const { descriptor } = message;
  return `${descriptor.method} ${descriptor.protocolPath ?? descriptor.filter?.protocolPath ?? ''}`.trim();
}
