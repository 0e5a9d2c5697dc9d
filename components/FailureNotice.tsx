import type { ComponentChildren } from 'preact';

import type { Failure } from './failure.ts';
import { Notice } from './Notice.tsx';

interface Props {
  title: string;
  failure: Failure;
  /** What to do about it, beyond what the message says. */
  children?: ComponentChildren;
}

/** Something that was just tried and did not work; it interrupts a screen reader. */
export function FailureNotice({ title, failure, children }: Props) {
  return (
    <Notice
      tone="bad"
      title={title}
      role="alert"
      {...(failure.code === undefined ? {} : { code: failure.code })}
    >
      <p>{failure.message}</p>
      {children}
    </Notice>
  );
}
