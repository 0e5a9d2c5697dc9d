import type { ComponentChildren } from 'preact';

import { Mark } from './Mark.tsx';

/** The mark and the page's one top heading. */
export function Masthead({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <header class="masthead">
      <Mark />
      <h1>{title}</h1>
      {children}
    </header>
  );
}
