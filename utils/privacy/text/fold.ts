/** A text as the member's words are looked for in it, and where each of its units stands in the text. */
export interface Folded {
  text: string;
  /** Of each unit: where what it came from begins and ends. */
  from: readonly number[];
  to: readonly number[];
}

/** Letters that are another with a stroke or a hook, or two in one, which Unicode does not take apart (NFKD). */
const likeness: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŧ: 't',
  þ: 'th',
  ŋ: 'n',
  ς: 'σ',
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
};

/** Accents and points over letters; not the vowel signs of Indic scripts and the like, which are letters to a reader. */
const marks = /[\p{Script=Inherited}\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/gu;
const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/**
 * Letters and digits without case, marks and compatibility forms (Unicode case folding, NFKD), everything between them
 * as one space: `Zoë-Anna` and `zoe  anna` are the same.
 */
export function fold(text: string): Folded {
  const parts: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let isOpen = false;
  for (let i = 0; i < text.length;) {
    const point = text.codePointAt(i) ?? 0;
    const end = i + (point > 0xffff ? 2 : 1);
    const letters = point < 0x80 ? foldAscii(point) : foldOther(point);
    if (letters !== '') {
      const units = letters ?? (isOpen ? ' ' : '');
      parts.push(units);
      for (let k = 0; k < units.length; k += 1) {
        from.push(i);
        to.push(end);
      }
      isOpen = letters !== undefined;
    } else if (to.length > 0) {
      // A mark belongs to the letter before it.
      to[to.length - 1] = end;
    }
    i = end;
  }
  return { text: parts.join(''), from, to };
}

/** What stands for everything between words. */
export const space = 0x20;

/**
 * One unit of a text by itself: a small letter, a digit, or a space for what stands between words.
 * @returns undefined for what needs a closer look
 */
export function foldUnit(unit: number): number | undefined {
  if (unit < 0x80) {
    if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) return unit;
    return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : space;
  }
  // What typographers put between words: dashes, quotation marks, bullets, ellipses.
  const isBetween = (unit >= 0x2010 && unit <= 0x2027) || (unit >= 0x2030 && unit <= 0x205e);
  return isBetween || unit === 0xa0 || unit === 0xab || unit === 0xb7 || unit === 0xbb ? space : undefined;
}

/** The words of a text, folded. */
export function listWords(text: string): string[] {
  const words: string[] = [];
  const low = text.toLowerCase();
  let start = -1;
  for (let i = 0; i <= low.length; i += 1) {
    const unit = i < low.length ? foldUnit(low.charCodeAt(i)) : space;
    if (unit === undefined)
      return fold(text)
        .text.split(' ')
        .filter((word) => word !== '');
    if (unit !== space) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      words.push(low.slice(start, i));
      start = -1;
    }
  }
  return words;
}

/** @returns undefined for what stands between words */
function foldAscii(point: number): string | undefined {
  if ((point >= 0x61 && point <= 0x7a) || (point >= 0x30 && point <= 0x39)) return String.fromCharCode(point);
  return point >= 0x41 && point <= 0x5a ? String.fromCharCode(point + 0x20) : undefined;
}

const foldedByPoint = new Map<number, string | undefined>();

/** Each character is folded once: taking one apart is slow, and a text has few different ones. */
function foldOther(point: number): string | undefined {
  if (foldedByPoint.has(point)) return foldedByPoint.get(point);
  const letters = foldCharacter(String.fromCodePoint(point));
  foldedByPoint.set(point, letters);
  return letters;
}

/** @returns undefined for what stands between words; empty for what is no character of its own */
function foldCharacter(character: string): string | undefined {
  const plain = character.normalize('NFKD').replace(marks, '').toLowerCase().replace(marks, '');
  if (plain === '') return '';
  const letters = likeness[plain] ?? plain;
  return wordCharacter.test(letters) ? letters : undefined;
}
