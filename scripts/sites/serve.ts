import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Server, Socket } from 'node:net';
import { makeCertificate } from './certificate.ts';

/** What is answered for one path. */
export interface Answer {
  /** HTTP status; 200 by default */
  readonly status?: number;
  /** Content-Type; HTML by default */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Answers by path (`/a` or, more exactly, `/a?b=c`) of one host name. */
export type Site = Readonly<Record<string, Answer>>;

/** Sites by host name, in lower case and without a port. */
export type Sites = Readonly<Record<string, Site>>;

/** A request that arrived, answered or not. */
export interface SeenRequest {
  readonly scheme: 'http' | 'https';
  readonly method: string;
  /** host name without port, lower case */
  readonly host: string;
  /** path with query */
  readonly path: string;
  readonly headers: Readonly<NodeJS.Dict<string | string[]>>;
}

export interface ServeOptions {
  readonly sites: Sites;
  /** 0, the default, takes a free port */
  readonly httpPort?: number;
  /** 0, the default, takes a free port */
  readonly httpsPort?: number;
}

/** A running site server. */
export interface SiteServer {
  readonly httpPort: number;
  readonly httpsPort: number;
  /** every request so far, oldest first; a live list */
  readonly requests: readonly SeenRequest[];
  /** Stops listening and cuts the open connections. */
  close(): Promise<void>;
}

const NOT_FOUND: Omit<Answer, 'body'> = { status: 404, type: 'text/plain; charset=utf-8' };

/** The entry of `table` under `key`, and nothing a table inherits. */
function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function answerTo(sites: Sites, host: string, path: string): Answer {
  const site = own(sites, host);
  if (site === undefined) return { ...NOT_FOUND, body: `No site called ${host} here.\n` };
  const answer = own(site, path) ?? own(site, path.replace(/\?.*$/s, ''));
  return answer ?? { ...NOT_FOUND, body: `${host} has no page ${path}.\n` };
}

function send(response: ServerResponse, answer: Answer, withBody: boolean): void {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status ?? 200, {
    'content-type': answer.type ?? 'text/html; charset=utf-8',
    'content-length': body.byteLength,
    'cache-control': 'no-store',
    ...answer.headers,
  });
  response.end(withBody ? body : undefined);
}

async function listen(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, '127.0.0.1', resolve);
  await promise;
  server.off('error', reject);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

/**
 * Keeps count of a server's connections and returns what stops it. Browsers open connections in advance;
 * the server's own `closeAllConnections` does not know those on which no request was made yet.
 */
function makeStop(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return async () => {
    if (!server.listening) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    server.close(() => resolve());
    for (const socket of sockets) socket.destroy();
    await promise;
  };
}

/**
 * Serves the same sites over http and https on 127.0.0.1, chosen by the Host header, so that a browser
 * whose name resolution leads here sees real host names. The certificate is self-signed.
 * Unknown hosts and paths get a 404 in plain text.
 * @throws Error `EADDRINUSE` when an asked-for port is taken
 */
export async function serveSites(options: ServeOptions): Promise<SiteServer> {
  const { sites } = options;
  const requests: SeenRequest[] = [];
  const handler = (scheme: SeenRequest['scheme']) => (request: IncomingMessage, response: ServerResponse) => {
    const { method = 'GET', url: path = '/', headers } = request;
    const host = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    requests.push({ scheme, method, host, path, headers: { ...headers } });
    request.resume();
    send(response, answerTo(sites, host, path), method !== 'HEAD');
  };
  const plain = createServer(handler('http'));
  const secure = createSecureServer(await makeCertificate(Object.keys(sites)), handler('https'));
  const stops = [makeStop(plain), makeStop(secure)];
  const close = async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
  try {
    const httpPort = await listen(plain, options.httpPort ?? 0);
    const httpsPort = await listen(secure, options.httpsPort ?? 0);
    return { httpPort, httpsPort, requests, close };
  } catch (error) {
    await close();
    throw error;
  }
}
