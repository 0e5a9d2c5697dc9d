import { browser } from 'wxt/browser';
import { useEffect, useRef } from 'preact/hooks';

/** Shown once something is captured. It takes the focus when it comes while the page is in use. */
export function WhatNext({ takesFocus }: { takesFocus: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, []);
  return (
    <section class="panel stack-tight" aria-labelledby="next-name">
      <h2 id="next-name" ref={heading} tabIndex={-1}>
        What to do next
      </h2>
      <p>
        Browse a little. Then open Review: every event is there, with the exact line a union would get. Delete
        what you do not want to share.
      </p>
      <p>
        <a class="button button-primary" href={browser.runtime.getURL('/review.html')}>
          Open Review
        </a>
      </p>
    </section>
  );
}
