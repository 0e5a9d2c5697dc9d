import type { Manifest } from '@sheaf/protocol/manifest';

import { categoryPhrases, joinWords, purposePhrases } from './agreement-words.ts';
import { admissionWords } from './membership-words.ts';
import { formatHold } from './moments.ts';
import { Notice } from './Notice.tsx';

interface Props {
  manifest: Pick<
    Manifest,
    | 'name'
    | 'description'
    | 'terms'
    | 'version'
    | 'holdHours'
    | 'purposes'
    | 'asks'
    | 'share'
    | 'leaving'
    | 'admission'
  >;
  /** The domain, as it is sent over the network and as it may look, and why it may be taken for another. */
  hostName: { ascii: string; shown: string; warnings: readonly string[] };
  fingerprint: string;
}

/** Who a union is and what it says of itself, under its own signature, before anything is asked. */
export function UnionProfile({ manifest, hostName, fingerprint }: Props) {
  const { name, description, terms, version, holdHours, purposes, asks, share, leaving } = manifest;
  const { ascii, shown, warnings } = hostName;
  const hold =
    holdHours > 0
      ? `${formatHold(holdHours * 3_600_000)} between capture and sharing, for you to look and delete`
      : 'None: what is captured is shared at once';
  return (
    <div class="stack-tight">
      <h3 class="union-name" dir="auto">
        {name}
      </h3>
      {warnings.length > 0 && (
        <Notice tone="bad" title="Look twice at this address" role="alert">
          {warnings.map((warning) => (
            <p key={warning} data-testid="look-alike">
              {warning}
            </p>
          ))}
          <p>Join only if the union gave you exactly this address: {ascii}</p>
        </Notice>
      )}
      <p dir="auto">{description}</p>
      <dl class="facts">
        <dt>Domain</dt>
        <dd>
          <span class="mono" dir="ltr">
            {ascii}
          </span>
          {shown !== ascii && (
            <>
              {' '}
              (in letters: <bdi>{shown}</bdi>)
            </>
          )}
        </dd>
        <dt>Fingerprint</dt>
        <dd>
          <span class="mono" dir="ltr" data-testid="fingerprint">
            {fingerprint}
          </span>
          . If the union shows you its own, it must be this one
        </dd>
        <dt>Asks for</dt>
        <dd>{joinWords(asks.map(({ category }) => categoryPhrases[category]))}</dd>
        <dt>Uses it for</dt>
        <dd>{joinWords(purposes.map((purpose) => purposePhrases[purpose]))}</dd>
        <dt>Your share of what it earns</dt>
        <dd dir="auto">{share ?? 'The union does not say'}</dd>
        <dt>Waiting time</dt>
        <dd>{hold}</dd>
        <dt>How it lets people in</dt>
        <dd>{admissionWords[manifest.admission ?? 'automatic']}</dd>
        <dt>How to leave</dt>
        <dd dir="auto">
          {leaving ?? 'The union does not say. You can stop sharing in Sheaf at any time, whatever it says'}
        </dd>
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
