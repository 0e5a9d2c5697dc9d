import { Membership } from '@/components/Membership.tsx';
import { useNow } from '@/components/use-now.ts';
import type { JoinedUnion } from './memberships.ts';

/** Memberships as they stand, followed live. */
export function JoinedUnions({ joined }: { joined: readonly JoinedUnion[] }) {
  const now = useNow();
  return (
    <>
      {joined.map(({ union, progress }) => (
        <Membership
          key={union.did}
          name={union.manifest.name}
          status={union.status}
          admission={union.manifest.admission}
          because={union.answer?.because}
          isCountersigned={union.consentReceipt !== undefined}
          nextAttemptAt={progress?.nextAttemptAt ?? 0}
          now={now}
          {...(progress?.problem ? { problem: progress.problem } : {})}
        />
      ))}
    </>
  );
}
