import type { Detector } from './finding.ts';
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
  const found = [
    ...listMatches(text, v4).filter(({ index }) => !version.test(text.slice(Math.max(0, index - 12), index))),
    ...listMatches(text, v6).filter(([written]) => isV6(written)),
  ];
  return found.map(({ index, 0: written }) => ({ from: index, to: index + written.length, rule: 'ip' }));
};

/** A zone, and how the last two groups may be written: as an address of version 4. */
const zone = /%.*/;
const tail = /:\d{1,3}(?:\.\d{1,3}){3}$/;
const group = /^[0-9a-f]{1,4}$/i;

function isV6(written: string): boolean {
  const halves = written.replace(zone, '').replace(tail, ':0:0').split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (groups.length === 0 || !groups.every((each) => group.test(each))) return false;
  // `12:30` and `1:2:3` are times and scores.
  return halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length <= 7;
}
