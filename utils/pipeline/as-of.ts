import type { Consent } from '@sheaf/protocol/consent';
import { toFullMinute } from '@sheaf/protocol/grants';

/** An agreement that a clock gave a moment which is still to come, as given now. @param now ms since the epoch */
export function asOf(consent: Consent, now: number): Consent {
  if (consent.givenAt <= now) return consent;
  const start = toFullMinute(now);
  const grants = consent.grants.map((grant) => ({
    ...grant,
    ...(grant.from !== undefined && { from: Math.min(grant.from, start) }),
  }));
  return { ...consent, givenAt: now, grants };
}
