import { writeLayer, type Layer, type LayerWriter } from './layer.ts';

const escapes = /[%&\\]/;
const invisible = /\p{Default_Ignorable_Code_Point}/u;
const doubles = /[^\p{ASCII}]/u;

/** The names of HTML's entities that stand between or in the parts of what the filters look for. */
const entities: Record<string, string> = {
  amp: '&',
  apos: "'",
  ast: '*',
  colon: ':',
  comma: ',',
  commat: '@',
  dash: '‐',
  equals: '=',
  excl: '!',
  gt: '>',
  hyphen: '‐',
  lowbar: '_',
  lpar: '(',
  lt: '<',
  nbsp: ' ',
  num: '#',
  percnt: '%',
  period: '.',
  plus: '+',
  quot: '"',
  rpar: ')',
  semi: ';',
  sol: '/',
  Tab: '\t',
  ZeroWidthSpace: '',
};

/**
 * The text with one layer of escapes taken off: percent-encoding (RFC 3986), HTML character references, `\x40`,
 * `\u0040` and `\u{40}`; without characters that are not seen, and with compatibility forms (full width and the like)
 * as what they stand for (NFKC).
 *
 * @returns undefined when there is none
 */
export function decodeMarks(layer: Layer): Layer | undefined {
  const { text } = layer;
  const hasDoubles = doubles.test(text) && (invisible.test(text) || text.normalize('NFKC') !== text);
  if (!hasDoubles && !escapes.test(text)) return undefined;
  const writer = writeLayer(layer);
  let done = 0;
  let isChanged = false;
  for (let i = 0; i < text.length;) {
    const end = takeMark(text, i, hasDoubles, (replaced, stop) => {
      writer.copy(done, i);
      if (replaced instanceof Uint8Array) writeUtf8(writer, replaced, i);
      else writer.replace(replaced, i, stop);
      done = stop;
      isChanged = true;
    });
    i = end;
  }
  if (!isChanged) return undefined;
  writer.copy(done, text.length);
  return writer.finish();
}

/** @returns where to go on */
function takeMark(
  text: string,
  i: number,
  hasDoubles: boolean,
  found: (replaced: string | Uint8Array, end: number) => void,
): number {
  const unit = text.charCodeAt(i);
  if (unit === 0x25) {
    const bytes = readPercentRun(text, i);
    if (bytes.length === 0) return i + 1;
    found(bytes, i + 3 * bytes.length);
    return i + 3 * bytes.length;
  }
  if (unit === 0x26 || unit === 0x5c) {
    const escape = unit === 0x26 ? readEntity(text, i) : readEscape(text, i);
    if (!escape) return i + 1;
    found(escape.text, escape.end);
    return escape.end;
  }
  if (unit < 0x80) return i + 1;
  const point = text.codePointAt(i) ?? unit;
  const end = i + (point > 0xffff ? 2 : 1);
  if (hasDoubles) {
    const character = text.slice(i, end);
    const plain = invisible.test(character) ? '' : character.normalize('NFKC');
    // A few characters stand for a whole phrase; none of them is part of what is looked for.
    if (plain !== character && plain.length <= 4) found(plain, end);
  }
  return end;
}

/** The bytes of a run of `%XX`. */
function readPercentRun(text: string, start: number): Uint8Array {
  const bytes: number[] = [];
  for (let i = start; text.charCodeAt(i) === 0x25; i += 3) {
    const value = hexValue(text, i + 1, i + 3);
    if (value === undefined) break;
    bytes.push(value);
  }
  return Uint8Array.from(bytes);
}

/** Writes what bytes say in UTF-8, each character with the escapes it came from; a broken one stands for itself. */
function writeUtf8(writer: LayerWriter, bytes: Uint8Array, start: number): void {
  for (let i = 0; i < bytes.length;) {
    const length = utf8Length(bytes, i);
    const character = length === 0 ? '\ufffd' : decodeUtf8(bytes, i, length);
    const end = i + Math.max(1, length);
    writer.replace(character, start + 3 * i, start + 3 * end);
    i = end;
  }
}

/** How many bytes from `i` on are one character in UTF-8 (RFC 3629 §4); 0 when they are none. */
export function utf8Length(bytes: Uint8Array, i: number): number {
  const first = bytes[i] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (first >= 0xf5 || length === 0 || i + length > bytes.length) return 0;
  for (let k = 1; k < length; k += 1) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0;
  return isCodePoint(first, bytes[i + 1] ?? 0) ? length : 0;
}

/** Neither too long for what it says, nor half of a surrogate pair, nor beyond U+10FFFF. */
function isCodePoint(first: number, second: number): boolean {
  if (first === 0xe0) return second >= 0xa0;
  if (first === 0xed) return second < 0xa0;
  if (first === 0xf0) return second >= 0x90;
  return first !== 0xf4 || second < 0x90;
}

function decodeUtf8(bytes: Uint8Array, i: number, length: number): string {
  const at = (k: number) => bytes[i + k] ?? 0;
  if (length === 1) return String.fromCharCode(at(0));
  let point = at(0) & (0xff >> (length + 1));
  for (let k = 1; k < length; k += 1) point = (point << 6) | (at(k) & 0x3f);
  return String.fromCodePoint(point);
}

interface Escape {
  text: string;
  end: number;
}

/** A numeric reference of at most 8 digits or one of the names above, with its semicolon or, for numbers, without. */
function readEntity(text: string, start: number): Escape | undefined {
  if (text[start + 1] === '#') {
    const isHex = text[start + 2] === 'x' || text[start + 2] === 'X';
    const first = start + (isHex ? 3 : 2);
    let end = first;
    while (end < first + 8 && isDigit(text.charCodeAt(end), isHex)) end += 1;
    if (end === first) return undefined;
    const point = Number.parseInt(text.slice(first, end), isHex ? 16 : 10);
    return { text: toCharacter(point), end: text[end] === ';' ? end + 1 : end };
  }
  const stop = text.indexOf(';', start);
  const name = stop < 0 || stop > start + 16 ? undefined : text.slice(start + 1, stop);
  const character = name !== undefined && Object.hasOwn(entities, name) ? entities[name] : undefined;
  return character === undefined ? undefined : { text: character, end: stop + 1 };
}

/** `\xHH`, `\uHHHH` or `\u{H…}`. */
function readEscape(text: string, start: number): Escape | undefined {
  const kind = text[start + 1];
  if (kind !== 'x' && kind !== 'u') return undefined;
  if (kind === 'u' && text[start + 2] === '{') {
    const stop = text.indexOf('}', start);
    const value = stop < 0 || stop > start + 9 ? undefined : hexValue(text, start + 3, stop);
    return value === undefined ? undefined : { text: toCharacter(value), end: stop + 1 };
  }
  const end = start + (kind === 'x' ? 4 : 6);
  const value = hexValue(text, start + 2, end);
  return value === undefined ? undefined : { text: String.fromCharCode(value), end };
}

function toCharacter(point: number): string {
  return point > 0 && point <= 0x10_ffff ? String.fromCodePoint(point) : '\ufffd';
}

function hexValue(text: string, start: number, end: number): number | undefined {
  if (end > text.length || end <= start) return undefined;
  for (let i = start; i < end; i += 1) if (!isDigit(text.charCodeAt(i), true)) return undefined;
  return Number.parseInt(text.slice(start, end), 16);
}

function isDigit(unit: number, isHex: boolean): boolean {
  if (unit >= 0x30 && unit <= 0x39) return true;
  const low = unit | 0x20;
  return isHex && low >= 0x61 && low <= 0x66;
}
