import { watchFollowedLinks } from './followed-link.ts';
import type { CreateCollector, Visit } from './page.ts';

/**
 * Says which link a member followed: where to, and how far down the page it stood.
 *
 * Runs on every page; http(s) links to another document only, by a click, a middle click or the keyboard.
 * Try it on: any page with links; open one in a new tab.
 */
export const createLinkClickCollector: CreateCollector = ({ window, signal, emit }) => {
  let visit: Visit | undefined;

  watchFollowedLinks(window, signal, (link) => {
    if (!visit) return;
    const height = window.document.documentElement.scrollHeight || 1;
    const top = (link.getBoundingClientRect().top + window.scrollY) / height;
    const position = Math.round(Math.min(1, Math.max(0, top)) * 100) / 100;
    emit(visit, { type: 'link.click', object: { href: link.href }, metrics: { position } });
  });
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
