import { describe, expect, it } from 'vitest';
import { poll, within } from '../../../scripts/browsers/deadline.ts';

describe('within', () => {
  it('passes on what the promise gives or throws', async () => {
    await expect(within(Promise.resolve(7), 1000, 'seven')).resolves.toBe(7);
    await expect(within(Promise.reject(new Error('no')), 1000, 'seven')).rejects.toThrow('no');
  });

  it('says what was waited for, and for how long', async () => {
    await expect(within(new Promise(() => {}), 10, 'a reply')).rejects.toMatchObject({
      code: 'deadline',
      message: 'Gave up after 0.01 s: waited for a reply.',
    });
  });
});

describe('poll', () => {
  it('asks until there is an answer', async () => {
    let asked = 0;
    const answer = await poll(() => (++asked === 3 ? 'yes' : undefined), 1000, 'a yes', 1);
    expect([answer, asked]).toEqual(['yes', 3]);
  });

  it('takes a no for no answer yet', async () => {
    let asked = 0;
    await expect(poll(() => ++asked === 3, 1000, 'a yes', 1)).resolves.toBe(true);
    expect(asked).toBe(3);
  });

  it('gives up on a question that hangs, and asks no more', async () => {
    let asked = 0;
    const hang = () => {
      asked++;
      return new Promise<undefined>(() => {});
    };
    await expect(poll(hang, 10, 'a yes', 1)).rejects.toMatchObject({ code: 'deadline' });
    expect(asked).toBe(1);
  });

  it('passes on what the question throws', async () => {
    const fail = () => Promise.reject(new Error('broken'));
    await expect(poll(fail, 1000, 'a yes')).rejects.toThrow('broken');
  });
});
