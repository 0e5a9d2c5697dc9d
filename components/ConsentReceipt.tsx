import { categories } from '@sheaf/protocol/category';
import type { ConsentGrant } from '@sheaf/protocol/consent';
import {
  consentStatus,
  termsOf,
  type ConsentFacts,
  type ConsentStatus,
} from '@sheaf/protocol/consent-document';
import type { ComponentChildren } from 'preact';

import { categoryNames, joinWords, purposePhrases } from './agreement-words.ts';
import { describeSites } from './grant-words.ts';
import { formatInstant } from './moments.ts';

const statusWords: Record<ConsentStatus, string> = {
  ConsentGiven: 'In force',
  ConsentExpired: 'Ended: its time is over',
  ConsentWithdrawn: 'Ended: you took it back',
};

interface Props {
  facts: ConsentFacts;
  /** The union's domain. */
  host: string;
  /** Ms since the epoch. */
  now: number;
  /** What can be done with it. */
  children: ComponentChildren;
}

/** What a member agreed to at one union, whole: to read, to print, to show to somebody. */
export function ConsentReceipt({ facts, host, now, children }: Props) {
  const { consent, record, member, manifest, countersignature } = facts;
  const status = consentStatus(facts, now);
  const terms = termsOf(facts);
  return (
    <article class="panel stack" aria-label={manifest.name} data-testid="consent-receipt">
      <h2 dir="auto">{manifest.name}</h2>
      <dl class="facts">
        <dt>State</dt>
        <dd>
          <span class="chip" data-tone={status === 'ConsentGiven' ? 'done' : 'quiet'}>
            {statusWords[status]}
          </span>
        </dd>
        <dt>Agreed</dt>
        <dd>{formatInstant(consent.givenAt)}</dd>
        <dt>Whom you agreed with</dt>
        <dd>
          <span class="mono" dir="ltr">
            {consent.aud}
          </span>{' '}
          ({host})
        </dd>
        <dt>How the union knows you</dt>
        <dd class="mono" dir="ltr">
          {member}
        </dd>
        <dt>Terms you read</dt>
        <dd>
          Version {consent.manifest.version},{' '}
          <span class="mono" dir="ltr">
            {consent.manifest.record}
          </span>
        </dd>
        <dt>Your signed agreement</dt>
        <dd class="mono" dir="ltr">
          {record.recordId}
        </dd>
        <dt>Countersigned by the union</dt>
        <dd>
          {countersignature ? (
            <span class="mono" dir="ltr">
              {countersignature.recordId}
            </span>
          ) : (
            'Not yet'
          )}
        </dd>
      </dl>
      <section class="stack-tight" aria-label={`What you agreed to, ${manifest.name}`}>
        <h3>What you agreed to</h3>
        <ul class="signed-grants">
          {consent.grants.map((grant) => (
            <Grant key={grantKey(grant)} grant={grant} />
          ))}
        </ul>
        <p class="small soft">
          {terms && `${describeRetention(terms)} `}
          {status === 'ConsentGiven' && 'You can take this back at any time. '}
          What was shared you can always ask back.
        </p>
      </section>
      {terms && (
        <section class="stack-tight" aria-label={`Terms of ${manifest.name}`}>
          <h3>The union’s terms, as you read them</h3>
          <p class="terms" dir="auto">
            {terms.terms}
          </p>
        </section>
      )}
      {children}
    </article>
  );
}

function describeRetention({ retentionDays }: ConsentFacts['manifest']): string {
  return retentionDays === undefined
    ? 'The union does not say how long it keeps what it gets.'
    : `The union keeps what it gets for ${retentionDays} days.`;
}

function Grant({ grant: { category, purposes, sites, from, expiresAt } }: { grant: ConsentGrant }) {
  return (
    <li>
      <strong>{categoryNames[category]}.</strong> {categories[category].sentence} For{' '}
      {joinWords(purposes.map((purpose) => purposePhrases[purpose]))}; {describeSites(sites)}
      {from !== undefined && `; what happened from ${formatInstant(from)} on`};{' '}
      {expiresAt === undefined ? 'until you take it back' : `until ${formatInstant(expiresAt)}`}.
    </li>
  );
}

function grantKey({ category, from, expiresAt, sites }: ConsentGrant): string {
  return JSON.stringify([category, from, expiresAt, sites]);
}
