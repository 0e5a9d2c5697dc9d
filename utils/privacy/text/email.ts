import type { Detector, Finding } from './finding.ts';
import { listMatches } from './list-matches.ts';

/** A character of a local part (RFC 5321 §4.1.2 atext and dots, in any script by RFC 6531). */
const localCharacter = /[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]/u;
const labelCharacter = /[\p{L}\p{M}\p{N}_-]/u;
/** Of a name under a top-level domain; a version such as `18.2.0` has none. */
const topLevel = /[\p{L}\p{N}]\.(?:\p{L}[\p{L}\p{M}]+|xn--[a-z0-9-]+)$/iu;

/** RFC 5321 §4.1.3. */
const literal = /^\[(?:IPv6:)?[\da-f.:]{3,50}\]/i;

/** RFC 5321 §4.5.3.1.2. */
const longestDomain = 255;

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
  const found: Finding[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const from = startOfLocal(text, at);
    const to = from === undefined ? undefined : endOfDomain(text, at + 1);
    if (from !== undefined && to !== undefined) found.push({ from, to, rule: 'email' });
  }
  if (/\bat\b/i.test(text)) {
    for (const { index, 0: match } of listMatches(text, spelledOut))
      found.push({ from: index, to: index + match.length, rule: 'email' });
  }
  return found;
};

/** Where the local part before an `@` begins; undefined when there is none. */
function startOfLocal(text: string, at: number): number | undefined {
  if (text[at - 1] === '"') {
    const quote = text.lastIndexOf('"', at - 2);
    return quote >= 0 && at - quote <= 68 ? quote : undefined;
  }
  let from = at;
  while (from > 0) {
    const unit = text.charCodeAt(from - 1);
    const width = unit >= 0xdc00 && unit < 0xe000 ? 2 : 1;
    if (!localCharacter.test(text.slice(from - width, from))) break;
    from -= width;
  }
  return from === at ? undefined : from;
}

/** Where the domain that begins here ends, the longest that is one; undefined when none is. */
function endOfDomain(text: string, start: number): number | undefined {
  if (text[start] === '[') {
    const [found] = literal.exec(text.slice(start, start + 60)) ?? [];
    return found === undefined ? undefined : start + found.length;
  }
  const ends: number[] = [];
  for (let label = start; ;) {
    const end = endOfLabel(text, label);
    if (end === label || end - start > longestDomain) break;
    ends.push(end);
    if (text[end] !== '.') break;
    label = end + 1;
  }
  return ends.slice(1).findLast((end) => topLevel.test(text.slice(start, end)));
}

function endOfLabel(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const width = (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
    if (!labelCharacter.test(text.slice(end, end + width))) break;
    end += width;
  }
  while (end > start && text[end - 1] === '-') end -= 1;
  return end;
}
