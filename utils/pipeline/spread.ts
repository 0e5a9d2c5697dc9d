/**
 * A time between nothing and `mostMs` that is always the same for a member, and unlike that of others: what all members
 * of a union would do at one moment, they do spread over it. Of the member as one union knows them, so that two unions
 * cannot tell by the moment that it is the same person. FNV-1a, then the last step of MurmurHash3, 32 bits.
 *
 * @param mostMs milliseconds
 */
export function spread(memberDid: string, mostMs: number): number {
  let hash = 0x811c9dc5;
  for (const char of memberDid) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return Math.floor((((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32) * mostMs);
}
