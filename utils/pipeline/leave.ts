import { PermanentError } from '@sheaf/protocol/error';

import { endMembership, readUnion, stopSharing } from '@/utils/store/unions.ts';
import type { Connect } from './connect.ts';
import { countRecall, recall } from './recall.ts';
import { withdraw } from './withdraw.ts';

/**
 * Leaves a union: sharing stops, the agreement is taken back, everything it has is recalled if the member wants that, and
 * the membership is over on this device. The keys for this union follow from the root, so that an ex-member can still
 * recall, and prove what was theirs. Interrupted anywhere, it can be asked for again.
 *
 * @throws PermanentError `leave.no-union`
 */
export async function leaveUnion(
  { union, isRecalled }: { union: string; isRecalled: boolean },
  connect: Connect,
): Promise<void> {
  const left = await readUnion(union);
  if (!left) throw new PermanentError('leave.no-union', 'You are in no such union.');
  await stopSharing(union);
  if (left.status === 'member' && left.consentRecord) await withdraw({ union, isRecalled: false }, connect);
  const everything = { union, what: { scope: 'everything' } } as const;
  const { events, isMore } = await countRecall(everything);
  if (isRecalled && (events > 0 || isMore)) await recall(everything, connect);
  await endMembership(union, 'left');
}
