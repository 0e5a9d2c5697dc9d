import { listMatches } from './list-matches.ts';
/** Digits of a text with what people put between them, as one number. */
export interface Digits {
  from: number;
  to: number;
  /** As written. */
  written: string;
  /** The digits alone. */
  digits: string;
}

/** Digits with at most three marks between two of them; a bracket or a plus may stand before. */
const written = /[+(]{0,2}\d(?:[\s().\-–‐‑/·]{0,3}\d)*/gu;

/** Every number of at least so many digits, as long as what stands between its digits holds it together. */
export function listDigits(text: string, least: number): Digits[] {
  return listMatches(text, written).flatMap(({ index, 0: found }) => {
    const digits = found.replace(/\D/g, '');
    return digits.length >= least ? [{ from: index, to: index + found.length, written: found, digits }] : [];
  });
}

/** ISO/IEC 7812-1, annex B: the checksum of payment cards and many other numbers. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    sum += i % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
  }
  return sum % 10 === 0;
}

/** ISO/IEC 7064, MOD 97-10: of letters as two digits, a remainder of 1 is right. @param characters 0–9 and A–Z */
export function remainder97(characters: string): number {
  let remainder = 0;
  for (let i = 0; i < characters.length; i += 1) {
    const unit = characters.charCodeAt(i);
    remainder = unit < 0x40 ? (remainder * 10 + unit - 48) % 97 : (remainder * 100 + unit - 55) % 97;
  }
  return remainder;
}

/** Weighted sum of digits. */
export function weigh(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (digits.charCodeAt(i) - 48), 0);
}

/** An International Standard Book Number of 13 digits (ISO 2108): no secret, and in many titles. */
export function isIsbn(digits: string): boolean {
  return /^97[89]\d{10}$/.test(digits) && weigh(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}
