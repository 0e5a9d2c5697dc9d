import type { Manifest } from '@sheaf/protocol/manifest';

import { formatHold } from './moments.ts';

interface Props {
  manifest: Pick<Manifest, 'name' | 'description' | 'terms' | 'version' | 'holdHours'>;
}

/** What a union says of itself, under its own signature. */
export function UnionProfile({ manifest }: Props) {
  const { name, description, terms, version, holdHours } = manifest;
  const hold =
    holdHours > 0
      ? `${formatHold(holdHours * 3_600_000)} between capture and sharing, for you to look and delete`
      : 'None: what is captured is shared at once';
  return (
    <div class="stack-tight">
      <h3 class="union-name" dir="auto">
        {name}
      </h3>
      <p dir="auto">{description}</p>
      <dl class="facts">
        <dt>Waiting time</dt>
        <dd>{hold}</dd>
      </dl>
      <details class="terms">
        <summary>
          Terms of {name}, version {version}
        </summary>
        <p class="terms-text" dir="auto">
          {terms}
        </p>
      </details>
    </div>
  );
}
