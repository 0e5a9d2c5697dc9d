import { Component, createRef, type ComponentChildren } from 'preact';

interface Anchor {
  element: Element;
  top: number;
}

/**
 * A list that grows at the top without moving what the person looks at, points to or has focused. Its items are
 * `article` elements. (A browser's own scroll anchoring does nothing at the top of a page, where a click would then
 * land on the wrong event; it is switched off for this list in the style sheet.)
 */
export class SteadyList extends Component<{ children: ComponentChildren }> {
  root = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(): Anchor | undefined {
    const element = this.root.current && findAnchor(this.root.current);
    return element ? { element, top: element.getBoundingClientRect().top } : undefined;
  }

  override componentDidUpdate(_props: unknown, _state: unknown, anchor?: Anchor): void {
    if (!anchor?.element.isConnected) return;
    const moved = anchor.element.getBoundingClientRect().top - anchor.top;
    if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
  }

  override render() {
    return (
      <div class="steady" ref={this.root}>
        {this.props.children}
      </div>
    );
  }
}

function findAnchor(root: Element): Element | undefined {
  const pointedAt = root.querySelector('article:hover');
  if (pointedAt) return pointedAt;
  const focused = document.activeElement?.closest('article');
  if (focused && root.contains(focused)) return focused;
  const isScrolledInto = root.getBoundingClientRect().top < 0;
  if (!isScrolledInto) return undefined;
  return [...root.querySelectorAll('article')].find((item) => item.getBoundingClientRect().bottom > 0);
}
