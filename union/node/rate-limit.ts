import type { BucketSize } from '../config.ts';

interface Bucket {
  tokens: number;
  /** Milliseconds since the epoch when `tokens` was right. */
  at: number;
}

/** Buckets kept at most; the ones longest untouched go first, and a bucket that is gone is full again. */
const maxBuckets = 20_000;

/** Token buckets by name, in memory. */
export interface RateLimit {
  /** Milliseconds until this name may be served again; 0 if now. Takes nothing. */
  waitOf(name: string, now: number): number;
  /** Takes one token; the bucket may go below zero, so that what was served is paid for. */
  charge(name: string, now: number): void;
}

export function createRateLimit({ burst, perSecond }: BucketSize): RateLimit {
  const buckets = new Map<string, Bucket>();
  const tokensOf = (name: string, now: number) => {
    const bucket = buckets.get(name);
    if (!bucket) return burst;
    return Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) / 1_000) * perSecond);
  };
  return {
    waitOf: (name, now) => {
      const missing = 1 - tokensOf(name, now);
      return missing <= 0 ? 0 : Math.ceil((missing / perSecond) * 1_000);
    },
    charge: (name, now) => {
      const tokens = tokensOf(name, now) - 1;
      buckets.delete(name);
      buckets.set(name, { tokens, at: now });
      if (buckets.size > maxBuckets) {
        const [oldest] = buckets.keys();
        if (oldest !== undefined) buckets.delete(oldest);
      }
    },
  };
}
