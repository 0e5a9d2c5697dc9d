import { remainder97 } from './digits.ts';
import type { Detector, Finding } from './finding.ts';
import { listMatches } from './list-matches.ts';

/** Characters of an account number by country (ISO 13616, registry of 2025). */
const lengths: Record<string, number> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AT: 20,
  AZ: 28,
  BA: 20,
  BE: 16,
  BG: 22,
  BH: 22,
  BI: 27,
  BR: 29,
  BY: 28,
  CH: 21,
  CR: 22,
  CY: 28,
  CZ: 24,
  DE: 22,
  DJ: 27,
  DK: 18,
  DO: 28,
  EE: 20,
  EG: 29,
  ES: 24,
  FI: 18,
  FK: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GI: 23,
  GL: 18,
  GR: 27,
  GT: 28,
  HN: 28,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IQ: 23,
  IS: 26,
  IT: 27,
  JO: 30,
  KW: 30,
  KZ: 20,
  LB: 28,
  LC: 32,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  LY: 25,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MN: 20,
  MR: 27,
  MT: 31,
  MU: 30,
  NI: 28,
  NL: 18,
  NO: 15,
  OM: 23,
  PK: 24,
  PL: 28,
  PS: 29,
  PT: 25,
  QA: 29,
  RO: 24,
  RS: 22,
  RU: 33,
  SA: 24,
  SC: 31,
  SD: 18,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  SO: 23,
  ST: 25,
  SV: 28,
  TL: 23,
  TN: 24,
  TR: 26,
  UA: 29,
  VA: 22,
  VG: 24,
  XK: 20,
  YE: 30,
  DZ: 26,
  AO: 25,
  BJ: 28,
  BF: 28,
  CM: 27,
  CV: 25,
  CF: 27,
  TD: 27,
  KM: 27,
  CG: 27,
  CI: 28,
  GA: 27,
  GQ: 27,
  GW: 25,
  IR: 26,
  MG: 27,
  ML: 28,
  MA: 28,
  MZ: 25,
  NE: 28,
  SN: 28,
  TG: 28,
};

/** A country's letters and two check digits, then letters and digits, one mark at most between two of them. */
const start = /[a-z]{2}[ \-.\u00a0]?\d[ \-.\u00a0]?\d/giu;
/** One more character of it. */
const next = /[ \-.\u00a0]?[a-z0-9]/iy;

/** Bank account numbers (IBAN) of every country in the registry, with a right checksum, in any grouping and case. */
export const findIbans: Detector = (text) => {
  const found: Finding[] = [];
  for (const { index } of listMatches(text, start)) {
    const to = endOf(text, index, lengths[text.slice(index, index + 2).toUpperCase()] ?? 0);
    if (to !== undefined) found.push({ from: index, to, rule: 'iban' });
  }
  return found;
};

/** Where an account number of so many characters ends, if it is one. */
function endOf(text: string, from: number, length: number): number | undefined {
  let characters = '';
  let end = from;
  while (characters.length < length) {
    next.lastIndex = end;
    if (!next.test(text)) return undefined;
    end = next.lastIndex;
    characters += text.charAt(end - 1).toUpperCase();
  }
  return remainder97(characters.slice(4) + characters.slice(0, 4)) === 1 ? end : undefined;
}
