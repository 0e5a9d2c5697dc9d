/**
 * Tells of every link that is followed: by a click, a middle click or the keyboard.
 *
 * @param onFollow gets http(s) links to another document only
 */
export function watchFollowedLinks(
  window: Window & typeof globalThis,
  signal: AbortSignal,
  onFollow: (link: HTMLAnchorElement) => void,
): void {
  const { location } = window;
  const onClick = (event: MouseEvent) => {
    const isFollowing = event.type === 'click' || event.button === 1;
    const link = event
      .composedPath()
      .find(
        (node): node is HTMLAnchorElement => node instanceof window.HTMLAnchorElement && node.href !== '',
      );
    if (!link || !isFollowing || !/^https?:$/.test(link.protocol)) return;
    if (link.href.split('#', 1)[0] !== location.href.split('#', 1)[0]) onFollow(link);
  };
  for (const name of ['click', 'auxclick'] as const)
    window.addEventListener(name, onClick, { signal, capture: true, passive: true });
}
