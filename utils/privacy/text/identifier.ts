import type { Detector, Finding } from './finding.ts';
import { listMatches } from './list-matches.ts';

/** RFC 9562, with braces and without hyphens too. */
const uuid = /(?<![0-9a-f])[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}(?![0-9a-f])/giu;
/** ULID (26 characters of Crockford's base 32) and other runs of letters and digits without a break. */
const run = /[A-Za-z0-9_-]{16,}/g;
const part = /[A-Za-z0-9]{16,}/g;
/** What is said to be the value of something. */
const told = /[:=,>|?][\s"'`=]{0,8}([A-Za-z0-9_][\w=+/.-]{9,300})/g;
const hex = /^[0-9a-f]+$/i;

/** Identifiers and tokens that no person would write: UUIDs, long hexadecimal numbers, and random letters and digits. */
export const findIdentifiers: Detector = (text) => [
  ...listMatches(text, told).flatMap(({ index, 0: found, 1: value = '' }) =>
    isRandomValue(value) && !hasWords(value) ? [finding(index + found.length - value.length, value)] : [],
  ),
  ...listMatches(text, uuid).map(({ index, 0: found }) => finding(index, found)),
  ...listMatches(text, run).flatMap(({ index, 0: found }) => {
    if (isRandom(found.replace(/[_-]/g, ''), 16) && !hasWords(found)) return [finding(index, found)];
    return listMatches(found, part).flatMap(({ index: inner, 0: piece }) =>
      isRandom(piece, 16) ? [finding(index + inner, piece)] : [],
    );
  }),
];

/** Beside a name that it is the value of, less says that it is a key. */
function isRandomValue(value: string): boolean {
  return (
    isRandom(value.replace(/[^A-Za-z0-9]/g, ''), 10) || (value.length >= 13 && /[a-z]\d+[a-z]/i.test(value))
  );
}

function finding(from: number, found: string): Finding {
  return { from, to: from + found.length, rule: 'identifier' };
}

/** Some part between hyphens that is a word: four letters of one case, or a capital and then small ones. */
function hasWords(found: string): boolean {
  return found.split(/[^A-Za-z0-9]/).some((piece) => /^(?:[a-z]{4,}|[A-Z]{4,}|[A-Z][a-z]{3,})$/.test(piece));
}

/** Five consonants in a row, which no one could say. */
const unspeakable = /[bcdfghjklmnpqrstvwxz]{5}/i;

/**
 * Whether letters and digits follow each other as if drawn by lot. In random base 64 about every second character is of
 * another kind (small, capital, digit) than the one before; in words, also run together and with a year, one in eight.
 *
 * @param least characters under which nothing is random
 */
export function isRandom(characters: string, least: number): boolean {
  const { length } = characters;
  if (length < least) return false;
  const digits = characters.replace(/\D/g, '').length;
  if (digits === length) return false;
  if (hex.test(characters) && digits >= length / 6) return true;
  if (length >= 14 && digits >= 1 && (isScattered(characters) || unspeakable.test(characters))) return true;
  if (digits === 0 && lengthOfParts(characters.split(/(?=[A-Z])/)) >= 2.6) return false;
  let changes = 0;
  for (let i = 1; i < length; i += 1) if (kindOf(characters, i) !== kindOf(characters, i - 1)) changes += 1;
  return changes / (length - 1) >= (digits >= 2 ? 0.3 : 0.42);
}

/** Digits among letters in two places or more, with less than a word's letters between them. */
function isScattered(characters: string): boolean {
  const parts = characters.split(/\d/).filter((letters) => letters !== '');
  return parts.length >= 3 && lengthOfParts(parts) <= 5.5;
}

function lengthOfParts(parts: readonly string[]): number {
  return parts.join('').length / parts.length;
}

/** Digits, capitals and small letters lie in a column of 32 each. */
function kindOf(text: string, i: number): number {
  return text.charCodeAt(i) >> 5;
}
