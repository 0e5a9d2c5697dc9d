import { vi } from 'vitest';

/** A page of its own for one test, as far as collectors look at one and happy-dom has none: visibility, focus, navigation. */
export function fakePage() {
  const state = { visible: true, focused: true };
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() =>
    state.visible ? 'visible' : 'hidden',
  );
  const hasFocus = vi.spyOn(document, 'hasFocus').mockImplementation(() => state.focused);
  const navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  return {
    hide() {
      state.visible = false;
      document.dispatchEvent(new Event('visibilitychange'));
    },
    show() {
      state.visible = true;
      document.dispatchEvent(new Event('visibilitychange'));
    },
    blur() {
      state.focused = false;
      window.dispatchEvent(new Event('blur'));
    },
    focus() {
      state.focused = true;
      window.dispatchEvent(new Event('focus'));
    },
    /** What `history.pushState`, `replaceState` and a fragment do, as the Navigation API tells it. */
    goTo(address: string, how: 'pushState' | 'replaceState' = 'pushState') {
      history[how]({}, '', address);
      navigation.dispatchEvent(new Event('currententrychange'));
    },
    leave() {
      window.dispatchEvent(new Event('pagehide'));
    },
    /** @param persisted from the back/forward cache */
    comeBack(persisted = true) {
      window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    },
    /** Whether anything on the page looks up when the window gets the focus. */
    isWatched() {
      hasFocus.mockClear();
      window.dispatchEvent(new Event('focus'));
      return hasFocus.mock.calls.length > 0;
    },
    loadedBy(type: 'navigate' | 'reload' | 'back_forward' | 'prerender') {
      vi.spyOn(performance, 'getEntriesByType').mockImplementation((name) =>
        name === 'navigation' ? [{ type } as unknown as PerformanceEntry] : [],
      );
    },
  };
}

export type FakePage = ReturnType<typeof fakePage>;

/** Undoes `fakePage` and empties the document. */
export function forgetPage(): void {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  document.body.replaceChildren();
  document.title = '';
  history.replaceState({}, '', '/');
}
