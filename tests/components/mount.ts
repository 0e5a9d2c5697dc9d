import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';

const roots: HTMLElement[] = [];

/** What was rendered, and the ways a person has with it. */
export interface Mounted {
  root: HTMLElement;
  text: () => string;
  /** The element with this test id; throws when there is none. */
  find: (testId: string) => HTMLElement;
  button: (name: string) => HTMLElement;
  click: (element: HTMLElement) => Promise<void>;
  rerender: (node: ComponentChild) => Promise<void>;
}

/** Renders into the page until the test ends. */
export async function mount(node: ComponentChild): Promise<Mounted> {
  const root = document.createElement('div');
  document.body.append(root);
  roots.push(root);
  const rerender = async (next: ComponentChild) => act(() => render(next, root));
  await rerender(node);
  return {
    root,
    rerender,
    text: () => root.textContent,
    find: (testId) => need(root.querySelector<HTMLElement>(`[data-testid="${testId}"]`), testId),
    button: (name) =>
      need(
        [...root.querySelectorAll('button')].find((button) => button.textContent === name),
        name,
      ),
    click: async (element) => act(() => element.click()),
  };
}

function need<T>(found: T | null | undefined, name: string): T {
  if (found === null || found === undefined) throw new Error(`There is no ${name}.`);
  return found;
}

afterEach(async () => {
  for (const root of roots.splice(0)) {
    await act(() => render(null, root));
    root.remove();
  }
});
