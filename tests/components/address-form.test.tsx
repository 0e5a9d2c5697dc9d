// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';

import { AddressForm } from '@/components/AddressForm.tsx';
import { mount } from './mount.ts';

test('tells what is typed, and looks up when it is submitted', async () => {
  const [onInput, onLookUp] = [vi.fn<(address: string) => void>(), vi.fn<() => void>()];
  const form = <AddressForm address="a.example" isBusy={false} onInput={onInput} onLookUp={onLookUp} />;
  const { find, click, root } = await mount(form);
  const field = find('union-address') as HTMLInputElement;
  expect(field.value).toBe('a.example');
  expect(root.querySelector('label')?.htmlFor).toBe(field.id);
  await act(() => {
    field.value = 'b.example';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(onInput).toHaveBeenCalledExactlyOnceWith('b.example');
  await click(find('look-up'));
  expect(onLookUp).toHaveBeenCalledOnce();
});

test('asks no second question while one is open', async () => {
  const onLookUp = vi.fn<() => void>();
  const { find, click } = await mount(
    <AddressForm address="a.example" isBusy onInput={() => undefined} onLookUp={onLookUp} />,
  );
  await click(find('look-up'));
  expect(onLookUp).not.toHaveBeenCalled();
});
