/**
 * An e-mail address as people and pages write it: RFC 5321 atoms in any script (RFC 6531), a domain with at least one
 * dot. Quoted local parts and address literals are left to stricter rules; they do not appear in titles.
 */
const email =
  /[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]+(?:@|＠)[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+/gu;

/** Puts `[e-mail]` in place of every e-mail address. */
export function maskEmails(text: string): string {
  return text.replace(email, '[e-mail]');
}
