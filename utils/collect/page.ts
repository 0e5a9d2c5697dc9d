import type { CapturedEvent } from '@sheaf/protocol/event';

/** One page visit as the collectors share it. It begins with a load or an in-page navigation and ends with the next. */
export interface Visit {
  id: string;
  url: string;
}

/** Where collectors put what they saw. */
export type Emit = (event: CapturedEvent) => void;

/** What a collector hands back: it stops for good when this is called. */
export type Stop = () => void;

/**
 * Whether this document may be looked at at all: a web page in a tab of its own, not a frame, not a viewer for some
 * other format, and without a password field.
 */
export function isCollectable(document: Document): boolean {
  const isHtml = document.contentType === 'text/html' || document.contentType === 'application/xhtml+xml';
  return isHtml && document.defaultView?.top === document.defaultView && !hasPasswordField(document);
}

function hasPasswordField(document: Document): boolean {
  return document.querySelector('input[type="password" i]') !== null;
}
