import { formatCount } from '@/components/moments.ts';

/** A file's size as file managers give it: `820 kB`, `12 MB`. */
export function describeSize(bytes: number): string {
  if (bytes < 1_000_000) return `${formatCount(Math.ceil(bytes / 1_000))}\u00a0kB`;
  return `${formatCount(Math.round(bytes / 100_000) / 10)}\u00a0MB`;
}
