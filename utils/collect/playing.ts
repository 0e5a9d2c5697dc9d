/** What plays on a page now. */
export interface Playing {
  /** Something plays with its sound on. Tabs muted by the browser itself cannot be told apart. */
  isAudible(): boolean;
  /** A video that is more than decoration plays with at least half of it in view. */
  isWatching(): boolean;
}

const changes = ['play', 'playing', 'pause', 'ended', 'emptied', 'volumechange'] as const;

/** Where sites show a few seconds of a video under the pointer. */
const previews = 'a[href], ytd-video-preview, #inline-preview-player';

export function isSilent({ muted, volume }: HTMLMediaElement): boolean {
  return muted || volume === 0;
}

/** A background of a page, or a preview under the pointer: nobody plays it. */
export function isDecoration(element: HTMLMediaElement): boolean {
  return isSilent(element) && (element.loop || element.closest(previews) !== null);
}

/**
 * Follows the media elements that play. Media events do not bubble, but they can be captured on the way down.
 * @param onChange something began or ceased to play, or to be heard
 */
export function followPlaying(document: Document, signal: AbortSignal, onChange: () => void): Playing {
  const elements = new Set<HTMLMediaElement>();
  const onMedia = ({ type, target: element }: Event) => {
    // Pages make events of these names too.
    if (!(element instanceof HTMLMediaElement)) return;
    if (type === 'emptied' || element.paused || element.ended) elements.delete(element);
    else elements.add(element);
    onChange();
  };
  for (const name of changes)
    document.addEventListener(name, onMedia, { signal, capture: true, passive: true });

  /** An element that was taken out of the page ends without a word. */
  const playing = () => {
    for (const element of elements)
      if (!element.isConnected || element.paused || element.ended) elements.delete(element);
    return elements;
  };
  const isInView = (element: HTMLMediaElement) => {
    const { top, bottom, left, right, height, width } = element.getBoundingClientRect();
    const { innerHeight = 0, innerWidth = 0 } = document.defaultView ?? {};
    const shown =
      Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)) *
      Math.max(0, Math.min(right, innerWidth) - Math.max(left, 0));
    return shown > 0 && shown >= (width * height) / 2;
  };
  return {
    isAudible: () => [...playing()].some((element) => !isSilent(element)),
    isWatching: () =>
      [...playing()].some(
        (element) => element.nodeName === 'VIDEO' && !isDecoration(element) && isInView(element),
      ),
  };
}
