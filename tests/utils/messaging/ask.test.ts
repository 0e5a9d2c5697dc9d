import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { PermanentError, RecoverableError } from '@sheaf/protocol/error';
import { ask } from '@/utils/messaging/ask.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

function backgroundAnswers(answer: () => Promise<unknown>) {
  return vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(answer);
}

const fail = (recoverable: boolean) =>
  backgroundAnswers(async () => ({
    ok: false,
    error: { code: 'union.unreachable', message: 'Try again.', recoverable },
  }));

describe('ask', () => {
  it('sends verb and payload, and gives the value back', async () => {
    const send = backgroundAnswers(async () => ({ ok: true, value: { outcome: 'deleted' } }));
    expect(await ask('deleteEvent', { seq: 3 })).toEqual({ outcome: 'deleted' });
    expect(send).toHaveBeenCalledExactlyOnceWith({ verb: 'deleteEvent', payload: { seq: 3 } });
  });

  it('throws what the background threw: with its code, its words, and whether it may pass', async () => {
    fail(true);
    const recoverable = await ask('deliverNow', {}).catch((error: unknown) => error);
    expect(recoverable).toBeInstanceOf(RecoverableError);
    expect(recoverable).toMatchObject({ code: 'union.unreachable', message: 'Try again.' });
    fail(false);
    expect(await ask('deliverNow', {}).catch((error: unknown) => error)).toBeInstanceOf(PermanentError);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['says nothing', async () => undefined],
    ['is not there', () => Promise.reject(new Error('Could not establish connection.'))],
    ['dies under the message', () => Promise.reject(new Error('The message port closed.'))],
  ])('says what to do when the background %s', async (_what, answer) => {
    backgroundAnswers(answer);
    const error = await ask('deliverNow', {}).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(RecoverableError);
    expect(error).toMatchObject({
      code: 'messaging.no-answer',
      message: expect.stringContaining('Reload') as string,
    });
  });
});
