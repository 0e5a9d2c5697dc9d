import { setTimeout as sleep } from 'node:timers/promises';

import { passOn, type Answer, type Exchange, type Rule } from './proxy.ts';

/** What a member sends a batch with, and asks for its receipt. */
export const writing = 'Write contribution';
export const asking = 'Query receipt';

/** Does this to requests of one kind, and hands the others on. */
export function on(kind: string, rule: Rule): Rule {
  return (exchange) => (exchange.kind === kind ? rule(exchange) : passOn(exchange));
}

/** What an answer bears: what a union's node says, what a proxy before it says, or nothing. */
export type Body = 'JSON' | 'HTML' | 'nothing';
export const bodies: readonly Body[] = ['JSON', 'HTML', 'nothing'];

/** What was seen with each of them, in words: once where it was the same. */
export function summarize(seen: ReadonlyMap<Body, string>): string {
  const [first, ...others] = new Set(seen.values());
  if (first !== undefined && others.length === 0) return `each: ${first}`;
  return [...seen].map(([body, text]) => `${body}: ${text}`).join('. ');
}

/** Answers with a status, and the union is not asked. */
export function refuse(status: number, body: Body, retryAfterSeconds?: number): Rule {
  return async ({ send }) => {
    send(makeAnswer(status, body, retryAfterSeconds));
  };
}

function makeAnswer(status: number, body: Body, retryAfterSeconds?: number): Answer {
  const texts = {
    JSON: JSON.stringify({
      jsonrpc: '2.0',
      id: null,
      result: { reply: { status: { code: status, detail: 'It may not be so.' } } },
    }),
    HTML: `<!doctype html><title>${status}</title><h1>Not now</h1>`,
    nothing: '',
  };
  const types = { JSON: 'application/json', HTML: 'text/html', nothing: 'text/plain' };
  return {
    status,
    headers: {
      'content-type': types[body],
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'retry-after',
      ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
    },
    body: Buffer.from(texts[body]),
  };
}

/** A network that wants its guests to log in first. */
export const portal: Rule = refuse(200, 'HTML');

/** The union has it; the member does not hear of it. */
export const loseAnswer: Rule = async ({ pass, response }) => {
  await pass();
  response.destroy();
};

/** The union gets it three times, two of them at the same moment; the member hears the first answer. */
export const duplicate: Rule = async ({ pass, send }) => {
  const [first] = await Promise.all([pass(), pass()]);
  await pass();
  send(first);
};

/** The first byte of the answer a second, of 200 OK and then of the body. */
export const trickle: Rule = async ({ pass, response }) => {
  const { status, headers, body } = await pass();
  const { 'content-length': _length, ...rest } = headers;
  response.writeHead(status, rest);
  for (const byte of body) {
    if (response.destroyed) return;
    response.write(Buffer.of(byte));
    await sleep(1_000);
  }
  response.end();
};

/** The connection breaks in the middle of the answer. */
export const cutShort: Rule = async ({ pass, response }) => {
  const { status, headers, body } = await pass();
  response.writeHead(status, { ...headers, 'content-length': String(body.length) });
  response.write(body.subarray(0, Math.floor(body.length / 2)));
  await sleep(50);
  response.destroy();
};

/** The connection breaks before the union has heard anything. */
export const cutBefore: Rule = async ({ response }) => {
  response.destroy();
};

/** Takes so many in the union's place, and then hands them to it, the last first. */
export function holdAndReverse(count: number): Rule {
  const held: Exchange[] = [];
  return async (exchange) => {
    if (held.length >= count) {
      await passOn(exchange);
      return;
    }
    held.push(exchange);
    exchange.send(makeAnswer(202, 'JSON'));
    if (held.length === count) for (const each of held.toReversed()) await each.pass();
  };
}
