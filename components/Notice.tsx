import type { ComponentChildren } from 'preact';

interface Props {
  tone: 'note' | 'good' | 'care' | 'bad';
  title?: string;
  /** Stable code of an error, for those who report it. */
  code?: string;
  /** `alert` interrupts a screen reader, `status` waits for a pause; absent: it was there when the page opened. */
  role?: 'alert' | 'status';
  children?: ComponentChildren;
}

/** A message that stands out from the page, with room for what the person can do. */
export function Notice({ tone, title, code, role, children }: Props) {
  return (
    <div class="notice" data-tone={tone} role={role}>
      {title && <p class="notice-title">{title}</p>}
      {children}
      {code && <p class="notice-code">Code: {code}</p>}
    </div>
  );
}
