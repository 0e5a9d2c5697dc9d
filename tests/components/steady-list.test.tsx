// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';

import { SteadyList } from '@/components/SteadyList.tsx';
import { mount } from './mount.ts';

const height = 100;

/** Lays articles out one under the other, as far as the list asks: happy-dom has no layout of its own. */
function layOut(scrolled: number) {
  const scrollBy = vi.spyOn(window, 'scrollBy').mockImplementation(() => undefined);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const items = [...(this.parentElement?.querySelectorAll(':scope > article') ?? [])];
    const top = Math.max(0, items.indexOf(this)) * height - scrolled;
    return new DOMRect(0, top, 100, height);
  });
  return scrollBy;
}

afterEach(() => void vi.restoreAllMocks());

function list(...seqs: number[]) {
  return (
    <SteadyList>
      {seqs.map((seq) => (
        <article key={seq}>
          <button type="button">{seq}</button>
        </article>
      ))}
    </SteadyList>
  );
}

test('scrolled into the list, what comes on top moves nothing', async () => {
  const scrollBy = layOut(150);
  const { rerender } = await mount(list(3, 2, 1));
  await rerender(list(5, 4, 3, 2, 1));
  expect(scrollBy).toHaveBeenCalledExactlyOnceWith({ top: 2 * height, behavior: 'instant' });
});

test('at the top of the page, new items show', async () => {
  const scrollBy = layOut(0);
  const { rerender } = await mount(list(2, 1));
  await rerender(list(3, 2, 1));
  expect(scrollBy).not.toHaveBeenCalled();
});

test('an item that has the focus stays where it is, also at the top', async () => {
  const scrollBy = layOut(0);
  const { root, rerender } = await mount(list(2, 1));
  root.querySelector('button')?.focus();
  await rerender(list(3, 2, 1));
  expect(scrollBy).toHaveBeenCalledExactlyOnceWith({ top: height, behavior: 'instant' });
});

test('older items at the end move nothing', async () => {
  const scrollBy = layOut(150);
  const { rerender } = await mount(list(3, 2));
  await rerender(list(3, 2, 1));
  expect(scrollBy).not.toHaveBeenCalled();
});
