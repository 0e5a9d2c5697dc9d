import { describeMembership, type MembershipState } from './membership-words.ts';
import { formatMoment } from './moments.ts';
import { Notice } from './Notice.tsx';

interface Props extends MembershipState {
  /** The union countersigned the agreement. */
  isCountersigned: boolean;
  problem?: { code: string; message: string };
  /** ms since the epoch; 0 means any time */
  nextAttemptAt: number;
  now: number;
}

/** How far joining a union has come, and what is waited for, or why it ended. */
export function Membership(props: Props) {
  const { name, status, isCountersigned, problem, nextAttemptAt, now } = props;
  const waiting = describeMembership(props);
  return (
    <div class="stack-tight" data-testid="membership" data-status={status} role="status">
      {waiting ? (
        <Notice tone={status === 'joining' ? 'note' : 'care'} title={waiting.title}>
          <p>
            {waiting.sentence}
            {status === 'joining' && ' You may close this page; Sheaf goes on by itself.'}
          </p>
        </Notice>
      ) : (
        <Notice tone="good" title={`You are a member of ${name}`}>
          <p>
            {isCountersigned
              ? `${name} countersigned your agreement.`
              : `${name} has your signed agreement and has not countersigned it yet.`}
          </p>
        </Notice>
      )}
      {problem && (
        <Notice tone="care" title={`Contact with ${name} did not work`} code={problem.code}>
          <p>
            {problem.message}
            {nextAttemptAt > now && ` Sheaf tries again ${formatMoment(nextAttemptAt, now)}.`}
          </p>
        </Notice>
      )}
    </div>
  );
}
