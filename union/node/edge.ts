import type { HttpBindings } from '@hono/node-server';
import { domainLinkPath, type DidConfiguration } from '@sheaf/protocol/domain-link';
import { joinPath } from '@sheaf/protocol/invitation';
import { limits } from '@sheaf/protocol/limits';
import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';

import type { Rates } from '../config.ts';
import { describeError, type Log } from '../log.ts';
import type { DidDocument } from './did-document.ts';
import { replyRefusal, replyResult } from './dwn-reply.ts';
import { parseDwnRequest, type DwnRequest } from './dwn-request.ts';
import { checkRequest } from './edge-rules.ts';
import type { MessageProcessor } from './process-message.ts';
import { createRateLimit } from './rate-limit.ts';
import { Refusal } from './refusal.ts';

type Env = { Bindings: HttpBindings };

/** How long a body may take to arrive. Milliseconds. */
const bodyDeadline = 10_000;

export interface EdgeOptions {
  document: DidDocument;
  /** The domain's word for the DID, as it stands now (DIF Well Known DID Configuration). */
  domainLink: () => Promise<DidConfiguration>;
  /** HTML for those who want to join; no script, nothing from elsewhere. */
  joinPage: string;
  process: MessageProcessor;
  rates: Rates;
  log: Log;
}

/**
 * The node's face to the world: the DWN transport at `POST /`, and what one needs to find and check it.
 * Limits come before work: nothing is read, verified or stored for a request that a cheaper check refuses.
 */
export function createEdge({ document, domainLink, joinPage, process, rates, log }: EdgeOptions): Hono<Env> {
  const authors = createRateLimit(rates.author);
  const addresses = createRateLimit(rates.address);

  async function answer(c: Context<Env>): Promise<Response> {
    const request = parseDwnRequest(c.req.header('dwn-request'));
    try {
      checkRequest(request, bodyLengthOf(c), document.id, Date.now());
      checkRates(request, addressOf(c));
      const isWrite = request.message.descriptor.method === 'Write';
      const reply = await process(request.message, isWrite ? await readBody(c) : undefined);
      if (request.author !== undefined && reply.status.code !== 401) {
        authors.charge(request.author, Date.now());
      }
      return await replyResult(request.id, reply);
    } catch (error) {
      if (error instanceof Refusal) return replyRefusal(error, request.id);
      throw error;
    }
  }

  /** An author is charged only for what proved to be theirs, so that no one can spend another's allowance. */
  function checkRates({ author }: DwnRequest, address: string): void {
    const now = Date.now();
    const addressWait = addresses.waitOf(address, now);
    if (addressWait > 0) throw tooMany('edge.rate-address', addressWait);
    addresses.charge(address, now);
    const authorWait = author === undefined ? 0 : authors.waitOf(author, now);
    if (authorWait > 0) throw tooMany('edge.rate-author', authorWait);
  }

  function addressOf(c: Context<Env>): string {
    const forwarded = rates.behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : '';
    return forwarded || (c.env.incoming.socket.remoteAddress ?? '');
  }

  const app = new Hono<Env>();
  app.use(
    cors({
      origin: '*',
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['dwn-request', 'content-type'],
      // `date`: so that a member's device can tell that its own clock is wrong.
      exposeHeaders: ['date', 'dwn-response', 'retry-after'],
      maxAge: 86_400,
    }),
  );
  app.post('/', answer);
  app.get('/info', (c) =>
    c.json({
      server: 'sheaf-union',
      maxFileSize: limits.recordData,
      registrationRequirements: [],
      webSocketSupport: false,
    }),
  );
  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.get('/.well-known/did.json', (c) => c.json(document));
  app.get(domainLinkPath, async (c) => c.json(await domainLink()));
  app.get(joinPath, (c) =>
    c.html(joinPage, 200, {
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    }),
  );
  app.notFound((c) => c.json({ error: { code: 'edge.not-found', message: 'There is nothing here.' } }, 404));
  app.onError((error) => {
    if (error instanceof Refusal) return replyRefusal(error);
    log('edge.failed', describeError(error));
    return replyRefusal(new Refusal(500, 'edge.failed', 'The node failed on this request; try again later.'));
  });
  return app;
}

function bodyLengthOf(c: Context<Env>) {
  return {
    contentLength: c.req.header('content-length'),
    isChunked: c.req.header('transfer-encoding') !== undefined,
  };
}

async function readBody(c: Context<Env>): Promise<Uint8Array> {
  const deadline = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    deadline.reject(new Refusal(408, 'edge.body-timeout', 'The data did not arrive in time.'));
  }, bodyDeadline);
  try {
    return new Uint8Array(await Promise.race([c.req.arrayBuffer(), deadline.promise]));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(400, 'edge.body-aborted', 'The data broke off.', { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

function tooMany(code: string, retryAfterMs: number): Refusal {
  const seconds = Math.ceil(retryAfterMs / 1_000);
  return new Refusal(429, code, `Too many requests; try again in ${seconds} s.`, { retryAfterMs });
}
