import type { Detector } from './finding.ts';

/**
 * An e-mail address as people and pages write it: RFC 5321 atoms in any script (RFC 6531), a domain with at least one
 * dot. Quoted local parts and address literals are left to stricter rules; they do not appear in titles.
 */
const email =
  /[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]+(?:@|＠)[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+/gu;

/** E-mail addresses. */
export const findEmails: Detector = (text) =>
  [...text.matchAll(email)].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
    rule: 'email',
  }));
