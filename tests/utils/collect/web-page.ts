import { vi } from 'vitest';

import { followAttention } from '@/utils/collect/page-attention.ts';
import type { Collector, CreateCollector, Sighting, Visit } from '@/utils/collect/page.ts';
import { createUuid } from '@/utils/collect/uuid.ts';

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
      const navigationType = how === 'pushState' ? 'push' : 'replace';
      navigation.dispatchEvent(Object.assign(new Event('currententrychange'), { navigationType }));
    },
    /** Back or forward within the document. */
    traverseTo(address: string) {
      history.pushState({}, '', address);
      navigation.dispatchEvent(
        Object.assign(new Event('currententrychange'), { navigationType: 'traverse' }),
      );
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
    loadedBy(type: 'navigate' | 'reload' | 'back_forward' | 'prerender', more: object = {}) {
      vi.spyOn(performance, 'getEntriesByType').mockImplementation((name) =>
        name === 'navigation' ? [{ type, ...more } as unknown as PerformanceEntry] : [],
      );
    },
  };
}

export type FakePage = ReturnType<typeof fakePage>;

/** A visit that began by a link, unlike any other. */
export function fakeVisit(url = 'https://news.example/a'): Visit {
  return { id: createUuid(), url, reached: { transition: 'link', referrer: 'https://search.example/' } };
}

/** One collector in the fake page, with what it emits; `page.frame` tells it what the frame of a real page would. */
export function runCollector(create: CreateCollector) {
  const emitted: { visit: Visit; sighting: Sighting }[] = [];
  const stopping = new AbortController();
  const { signal } = stopping;
  let collector: Collector | undefined;
  const attention = followAttention(window, signal, () => collector?.report());
  const emit = (visit: Visit, sighting: Sighting) =>
    emitted.push({ visit, sighting: structuredClone(sighting) });
  collector = create({ window, signal, emit, attention });
  return { collector, emitted, attention, stop: () => stopping.abort() };
}

/** Undoes `fakePage` and empties the document. */
export function forgetPage(): void {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  document.body.replaceChildren();
  document.title = '';
  history.replaceState({}, '', '/');
}
