import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { PermanentError } from '@sheaf/protocol/error';
import type { Hono } from 'hono';

import { replyRefusal } from './dwn-reply.ts';
import { Refusal } from './refusal.ts';

/** Time that requests under way get to finish when the union stops. Milliseconds. */
const closeDeadline = 10_000;

/** A bound address, answering 503 until `serve` gives it something to serve. */
export interface EdgeServer {
  readonly port: number;
  serve(app: Hono<{ Bindings: HttpBindings }>): void;
  /** Lets requests under way finish, refuses further ones. */
  close(): Promise<void>;
}

/**
 * Binds first, so that a busy port is known before anything is made.
 * @param port 0 takes any free one.
 * @throws PermanentError `server.port-in-use`, `server.address`
 */
export async function bindServer(host: string, port: number): Promise<EdgeServer> {
  let app: Hono<{ Bindings: HttpBindings }> | undefined;
  const server = createAdaptorServer({
    fetch: (request, env) =>
      app
        ? app.fetch(request, env)
        : replyRefusal(new Refusal(503, 'edge.starting', 'The union is starting.', { retryAfterMs: 1_000 })),
    serverOptions: {
      maxHeaderSize: 16 * 1_024,
      headersTimeout: 10_000,
      requestTimeout: 20_000,
      connectionsCheckingInterval: 5_000,
    },
  }) as Server;
  await listen(server, host, port);
  return {
    port: (server.address() as AddressInfo).port,
    serve: (edge) => {
      app = edge;
    },
    close: () => closeServer(server),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(
        cause.code === 'EADDRINUSE'
          ? new PermanentError(
              'server.port-in-use',
              `Port ${port} is in use by another program; stop it or choose another with --port.`,
              { cause },
            )
          : new PermanentError('server.address', `Cannot listen on ${host}:${port} (${cause.code}).`, {
              cause,
            }),
      );
    });
    server.listen(port, host, resolve);
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      server.closeAllConnections();
    }, closeDeadline);
    server.close((error) => {
      clearTimeout(timer);
      if (error) reject(error);
      else resolve();
    });
    server.closeIdleConnections();
  });
}
