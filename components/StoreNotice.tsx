import type { ComponentChildren } from 'preact';

import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import { useWatched, type Watch } from './use-watched.ts';

/** Why the record cannot be used, or not written. */
export interface StoreTrouble {
  code: keyof typeof titles;
  message: string;
}

const titles = {
  'store.full': 'Nothing is added to your record: there is no room',
  'store.newer': 'Your record is one of a newer Sheaf',
  'store.gone': 'Your record is gone',
  'store.broken': 'Your record cannot be opened',
  'store.opening': 'Your record is being opened',
  'store.blocked': 'Your record waits for an old tab',
  'store.updated': 'This page is out of date',
} as const;

interface Props {
  watch: Watch<StoreTrouble | undefined>;
  /** Address of the page with the ways out; absent on that page itself. */
  href: string;
  /** What needs the record. */
  children?: ComponentChildren;
}

/** Says that the record cannot be used, and leads to the ways out; what needs the record is there while it can be read. */
export function StoreState({ watch, href, children }: Props) {
  const watched = useWatched(watch, []);
  if (watched.state === 'failed') {
    return (
      <Notice tone="bad" title="Whether your record can be used is not known" role="alert">
        <p class="small">{watched.message} Reload this page.</p>
      </Notice>
    );
  }
  const trouble = watched.state === 'ready' ? watched.value : undefined;
  return (
    <>
      {trouble && <StoreNotice trouble={trouble} href={href} />}
      {(!trouble || trouble.code === 'store.full') && children}
    </>
  );
}

/** What is the matter with the record, and where the ways out are. */
export function StoreNotice({ trouble: { code, message }, href }: { trouble: StoreTrouble; href?: string }) {
  const isOutOfDate = code === 'store.updated';
  return (
    <Notice tone={isOutOfDate ? 'care' : 'bad'} title={titles[code]} role="alert" code={code}>
      <p class="small">{message}</p>
      {isOutOfDate && (
        <p>
          <Button size="small" onPress={() => location.reload()}>
            Reload
          </Button>
        </p>
      )}
      {!isOutOfDate && href !== undefined && (
        <p>
          <a class="button button-small" href={href} target="_blank" data-testid="store-ways">
            What you can do
          </a>
        </p>
      )}
    </Notice>
  );
}
