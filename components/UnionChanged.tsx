import { formatMoment } from './moments.ts';
import { Notice } from './Notice.tsx';

interface Identity {
  fingerprint: string;
  endpoint: string;
}

interface Props {
  name: string;
  pinned: Identity;
  /** Absent when the domain no longer says who the union is. */
  found?: Identity | undefined;
  /** The whole of it in sentences, with what to do. */
  message: string;
  at: number;
  now: number;
}

/** A union whose domain says something else than when the member joined it: what was, what is, what to do. */
export function UnionChanged({ name, pinned, found, message, at, now }: Props) {
  return (
    <div data-testid="union-changed">
      <Notice tone="bad" title={`${name} is not what it was`} code="union.changed">
        <p class="small">{message}</p>
        <dl class="facts">
          <dt>When you joined</dt>
          <dd>
            <IdentityFacts {...pinned} />
          </dd>
          <dt>{formatMoment(at, now)}</dt>
          <dd>{found ? <IdentityFacts {...found} /> : 'Nothing that can be trusted'}</dd>
        </dl>
      </Notice>
    </div>
  );
}

function IdentityFacts({ fingerprint, endpoint }: Identity) {
  return (
    <>
      <span class="mono" dir="ltr">
        {fingerprint}
      </span>
      , at{' '}
      <span class="mono" dir="ltr">
        {endpoint}
      </span>
    </>
  );
}
