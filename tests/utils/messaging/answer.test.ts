import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

import { RecoverableError } from '@sheaf/protocol/error';
import { createUuid } from '@/utils/collect/uuid.ts';
import { answer, type Handlers, type MessageSender } from '@/utils/messaging/answer.ts';
import { contract, type Verb } from '@/utils/messaging/contract.ts';

const self = { id: 'sheaf', origin: 'chrome-extension://sheaf/' };
const screen: MessageSender = { id: 'sheaf', url: 'chrome-extension://sheaf/review.html' };
const page: MessageSender = {
  id: 'sheaf',
  url: 'https://news.example.com/a',
  frameId: 0,
  tab: { id: 7, incognito: false },
};
const verbs = Object.keys(contract) as Verb[];

function spyHandlers() {
  const handler = vi.fn(async () => null);
  return {
    handler,
    handlers: Object.fromEntries(verbs.map((verb) => [verb, handler])) as unknown as Handlers,
  };
}

const recordEvents = {
  verb: 'recordEvents',
  payload: {
    events: [
      {
        v: 1,
        id: createUuid(),
        type: 'page.visit',
        at: 1,
        visit: createUuid(),
        url: 'https://news.example.com/a',
        context: { transition: 'direct' },
        source: { collector: 'page-visit', version: 1, confidence: 'observed' },
      },
    ],
  },
};

describe('answer', () => {
  it('hands a page’s events over with the address that the browser names', async () => {
    const { handler, handlers } = spyHandlers();
    expect(await answer(recordEvents, page, handlers, self)).toEqual({ ok: true, value: null });
    expect(handler).toHaveBeenCalledWith(recordEvents.payload, {
      address: new URL('https://news.example.com/a'),
      tabId: 7,
    });
  });

  it.each<[string, MessageSender]>([
    ['another extension', { ...page, id: 'other' }],
    ['nobody', {}],
    ['a frame', { ...page, frameId: 3 }],
    ['a private window', { ...page, tab: { id: 7, incognito: true } }],
    ['a tab without a number', { ...page, tab: { incognito: false } }],
    ['a file', { ...page, url: 'file:///etc/passwd' }],
    ['no tab', { id: 'sheaf', url: 'https://news.example.com/a', frameId: 0 }],
    ['our own screen', screen],
  ])('takes no events from %s', async (_who, sender) => {
    const { handler, handlers } = spyHandlers();
    const reply = await answer(recordEvents, sender, handlers, self);
    expect(reply).toMatchObject({ ok: false, error: { code: 'messaging.sender', recoverable: false } });
    expect(handler).not.toHaveBeenCalled();
  });

  it('lets a page ask for nothing but recording', async () => {
    for (const verb of verbs.filter((name) => contract[name].from === 'extension')) {
      const { handler, handlers } = spyHandlers();
      const reply = await answer({ verb, payload: {} }, page, handlers, self);
      expect(reply).toMatchObject({ ok: false, error: { code: 'messaging.sender' } });
      expect(handler).not.toHaveBeenCalled();
    }
  });

  it('lets no malformed request through and never rejects', async () => {
    const { handler, handlers } = spyHandlers();
    const request = fc.oneof(
      fc.anything(),
      fc.record({ verb: fc.constantFrom(...verbs, '__proto__', 'constructor'), payload: fc.anything() }),
      fc.record({
        verb: fc.constant('recordEvents'),
        payload: fc.record({ events: fc.array(fc.anything()) }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(request, fc.constantFrom(page, screen), async (message, sender) => {
        handler.mockClear();
        const reply = await answer(message, sender, handlers, self);
        // `deliverNow` asks for nothing, so an empty payload is well-formed.
        const isWellFormed = reply.ok;
        expect(handler).toHaveBeenCalledTimes(isWellFormed ? 1 : 0);
        if (isWellFormed) {
          const { verb, payload } = message as { verb: Verb; payload: unknown };
          expect(contract[verb].payload.safeParse(payload).success).toBe(true);
        }
      }),
    );
  });

  it('refuses more events than one message may hold before looking at them', async () => {
    const { handlers } = spyHandlers();
    const events = Array.from({ length: 101 }, () => recordEvents.payload.events[0]);
    const reply = await answer({ verb: 'recordEvents', payload: { events } }, page, handlers, self);
    expect(reply).toMatchObject({ ok: false, error: { code: 'messaging.payload' } });
  });

  it('passes on what a handler throws, with its code', async () => {
    const { handler, handlers } = spyHandlers();
    handler.mockRejectedValueOnce(new RecoverableError('union.unreachable', 'Try again.'));
    expect(await answer({ verb: 'deliverNow', payload: {} }, screen, handlers, self)).toEqual({
      ok: false,
      error: { code: 'union.unreachable', message: 'Try again.', recoverable: true },
    });
  });
});
