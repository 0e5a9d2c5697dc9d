import { PermanentError } from '@sheaf/protocol/error';
import { expect, it, vi } from 'vitest';

import { answer, type Handlers } from '@/utils/messaging/answer.ts';
import { describeError } from '@/utils/messaging/describe-error.ts';
import { logError } from '@/utils/pipeline/log.ts';

const secret = 'https://www.example.com/private?q=secret title';

it('says what failed without what it failed on', () => {
  const failure = new TypeError(`cannot read ${secret}`);
  failure.stack = `TypeError: cannot read ${secret}\n    at record (chrome-extension://abc/background.js:12:34)\n    at ${secret}`;
  expect(describeError(failure)).toBe('TypeError at background.js:12:34');
  expect(describeError(Object.assign(new Error(secret), { inner: new RangeError(secret) }))).toMatch(
    /^Error \(RangeError\)/,
  );
  expect(describeError(new PermanentError('a.code', `about ${secret}`))).toBe('a.code');
  expect(describeError(secret)).toBe('a string was thrown');
  expect(describeError(undefined)).toBe('a undefined was thrown');
});

it('is all that the log and a reply get of it', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  logError(new Error(secret));
  const self = { id: 'me', origin: 'chrome-extension://me/' };
  const sender = { id: 'me', url: 'chrome-extension://me/options.html' };
  const handlers = { tryFilters: () => Promise.reject(new Error(secret)) } as unknown as Handlers;
  const reply = await answer({ verb: 'tryFilters', payload: { text: secret } }, sender, handlers, self);
  const malformed = await answer(
    { verb: 'tryFilters', payload: { text: 1, [secret]: 2 } },
    sender,
    handlers,
    self,
  );
  const stranger = await answer(
    { verb: 'recordEvents', payload: {} },
    { ...sender, url: secret },
    handlers,
    self,
  );
  const said = JSON.stringify([reply, malformed, stranger, log.mock.calls]);
  expect(said).not.toContain('secret');
  expect(said).not.toContain('example.com');
  expect([reply.ok, malformed.ok, stranger.ok]).toEqual([false, false, false]);
  log.mockRestore();
});
