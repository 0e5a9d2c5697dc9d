import type { CreateCollector, Visit } from './page.ts';

/**
 * Says which link a member followed: where to, and how far down the page it stood.
 *
 * Runs on every page; http(s) links to another document only, by a click, a middle click or the keyboard.
 * Try it on: any page with links; open one in a new tab.
 */
export const createLinkClickCollector: CreateCollector = ({ window, signal, emit }) => {
  const { document, location } = window;
  let visit: Visit | undefined;

  const onClick = (event: MouseEvent) => {
    const isFollowing = event.type === 'click' || event.button === 1;
    const link = event
      .composedPath()
      .find(
        (node): node is HTMLAnchorElement => node instanceof window.HTMLAnchorElement && node.href !== '',
      );
    if (!visit || !link || !isFollowing || !/^https?:$/.test(link.protocol)) return;
    if (link.href.split('#', 1)[0] === location.href.split('#', 1)[0]) return;
    const height = document.documentElement.scrollHeight || 1;
    const top = (link.getBoundingClientRect().top + window.scrollY) / height;
    const position = Math.round(Math.min(1, Math.max(0, top)) * 100) / 100;
    emit(visit, { type: 'link.click', object: { href: link.href }, metrics: { position } });
  };
  for (const name of ['click', 'auxclick'] as const)
    window.addEventListener(name, onClick, { signal, capture: true, passive: true });
  return {
    begin(next) {
      visit = next;
    },
    report() {},
    end() {
      visit = undefined;
    },
  };
};
