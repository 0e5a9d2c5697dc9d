import type { Detector, Finding } from './finding.ts';
import { listMatches } from './list-matches.ts';

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const v4 = new RegExp(
  `(?<![\\d.])${octet}(?:\\.${octet}){3}(?![\\d]|\\.\\d)(?:/(?:3[0-2]|[12]?\\d)(?!\\d))?`,
  'g',
);
/** What stands before a version, which looks like an address: `v1.2.3.4`, `version 10.0.0.1`. */
const version = /(?:\bv|\bver|\bversion|\brelease|\bbuild|\bfirmware|\bupdate)[ .:-]{0,2}$/i;
/** Hexadecimal groups and colons; what of it is an address is checked below. */
const v6 =
  /(?<![A-Za-z0-9:.])[0-9a-f:]{0,4}:[0-9a-f:]{1,40}(?:\.\d{1,3}){0,3}(?:%[a-z0-9]{1,15})?(?![A-Za-z0-9:])/gi;

/** IP addresses, version 4 (RFC 791) and 6 in every way to write them (RFC 4291 §2.2). */
export const findIps: Detector = (text) => {
  const found: Finding[] = [];
  if (text.includes('.'))
    for (const { index, 0: match } of listMatches(text, v4)) {
      if (!version.test(text.slice(Math.max(0, index - 12), index)))
        found.push({ from: index, to: index + match.length, rule: 'ip' });
    }
  if (text.includes(':'))
    for (const { index, 0: match } of listMatches(text, v6)) {
      if (isV6(match)) found.push({ from: index, to: index + match.length, rule: 'ip' });
    }
  return found;
};

function isV6(written: string): boolean {
  const [address = ''] = written.split('%');
  if (!/[0-9a-f]/i.test(address) || /:::/.test(address)) return false;
  const halves = address.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const tail = groups.at(-1) ?? '';
  const size = groups.length + (tail.includes('.') ? 1 : 0);
  const isWhole = groups.every(
    (group, i) =>
      /^[0-9a-f]{1,4}$/i.test(group) || (i === groups.length - 1 && /^\d{1,3}(?:\.\d{1,3}){3}$/.test(group)),
  );
  // `12:30` and `1:2:3` are times and scores.
  return isWhole && (halves.length === 2 ? size <= 7 : size === 8);
}
