import type { Detector, Finding } from './finding.ts';
import { listMatches } from './list-matches.ts';

/** RFC 5321 §4.1.2 and §4.1.3, with RFC 6531 for other scripts; behind the `@` the local part before it, ahead of it the domain. */
const address = new RegExp(
  // Quoted, or atext and dots.
  `@(?<=("[^"]{0,66}"|[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_\`{|}~.-]+)@)` +
    // An address literal; or labels under a top-level domain, which a version such as \`18.2.0\` has not.
    '(?:\\[(?:IPv6:)?[\\da-f.:]{3,50}\\]|(?:[\\p{L}\\p{M}\\p{N}_-]*[\\p{L}\\p{M}\\p{N}_]\\.)+(?:xn--[a-z0-9-]*[a-z0-9]|\\p{L}[\\p{L}\\p{M}]+)(?!-*[\\p{L}\\p{M}\\p{N}_]))',
  'giu',
);

/** Providers with whom people write `name at provider` where no machine should read it. */
const providers =
  'gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|mac|aol|gmx|web|t-online|freenet|posteo|mailbox|proton|protonmail|pm|tutanota|tuta|fastmail|hey|zoho|yandex|mail|rambler|qq|163|126|sina|naver|daum|orange|wanadoo|laposte|free|libero|virgilio|wp|o2|onet|seznam|bk';
const spelledOut = new RegExp(
  '(?<![\\p{L}\\p{N}._+-])[\\p{L}\\p{N}._+-]{1,64}\\s{0,3}(?:' +
    // Marked as what it is: any domain.
    '(?:\\(at\\)|\\[at\\]|\\{at\\}|<at>)\\s{0,3}[\\p{L}\\p{N}-]{1,63}(?:\\s{0,3}(?:\\.|\\(dot\\)|\\[dot\\]|\\{dot\\}|\\sdot\\s)\\s{0,3}[\\p{L}\\p{N}-]{2,63}){1,4}' +
    // In words: with both words, or with a provider's name.
    '|\\sat\\s{1,3}[\\p{L}\\p{N}-]{1,63}(?:\\s{1,3}dot\\s{1,3}[\\p{L}\\p{N}-]{2,63}){1,4}' +
    `|\\sat\\s{1,3}(?:${providers})\\.(?:com|de|net|org|me|co\\.uk|fr|it|es|nl|pl|ru|cn|com\\.br|co\\.jp|co\\.in|at|ch|eu|cz)\\b)`,
  'giu',
);

/** E-mail addresses, with or without a quoted local part or an address literal, and as people spell them out. */
export const findEmails: Detector = (text) => {
  const found = listMatches(text, address).map(({ index, 0: rest, 1: local = '' }) =>
    finding(index - local.length, local + rest),
  );
  // Most texts have nothing spelled out.
  if (!/\bat\b/i.test(text)) return found;
  return [...found, ...listMatches(text, spelledOut).map(({ index, 0: match }) => finding(index, match))];
};

function finding(from: number, found: string): Finding {
  return { from, to: from + found.length, rule: 'email' };
}
