import { isIsbn, passesLuhn } from './digits.ts';
import type { Detector, Finding } from './finding.ts';
import { listMatches } from './list-matches.ts';

/** Digits in groups, one mark at most between two of them. */
const groups = /\d(?:[ .\-\u00a0‐‑–]?\d){11,}/gu;

/** First digits (issuer identification number, ISO/IEC 7812) of cards with fewer than 15 digits: Diners Club, Maestro, old Visa. */
const short = /^(?:30|36|38|39|4|50|5[6-9]|6)/;

/** A number longer than this is no card with something beside it; number.ts takes it out as a whole. */
const longest = 40;

/** Payment card numbers: 12 to 19 digits with a right checksum, also within a longer number. */
export const findCards: Detector = (text) =>
  listMatches(text, groups).flatMap(({ index, 0: found }): Finding[] => {
    const places = Array.from(found).flatMap((character, i) => (/\d/.test(character) ? [i] : []));
    if (places.length > longest) return [];
    const digits = places.map((place) => found[place]).join('');
    for (let length = Math.min(19, digits.length); length >= 12; length -= 1) {
      for (let start = 0; start + length <= digits.length; start += 1) {
        if (!isCard(digits.slice(start, start + length))) continue;
        const from = index + (places[start] ?? 0);
        return [{ from, to: index + (places[start + length - 1] ?? 0) + 1, rule: 'card' }];
      }
    }
    return [];
  });

function isCard(digits: string): boolean {
  return (
    digits[0] !== '0' && (digits.length >= 15 || short.test(digits)) && passesLuhn(digits) && !isIsbn(digits)
  );
}
