import { utf8Length } from './decode-marks.ts';
import { writeLayer, type Layer } from './layer.ts';

/** The shortest token that is looked into: two letters in base64, three in hex. */
const shortest = { base64: 3, hex: 6 };

/** Values of base64 and base64url (RFC 4648 §4, §5) by character code; -1 for others. */
const base64Values = valuesOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
base64Values[0x2d] = 62;
base64Values[0x5f] = 63;

function valuesOf(alphabet: string): Int8Array {
  const values = new Int8Array(128).fill(-1);
  for (let i = 0; i < alphabet.length; i += 1) values[alphabet.charCodeAt(i)] = i;
  return values;
}

/**
 * The text with every token that is a text in base64, base64url or hex replaced by that text. A token is a run of their
 * characters, or a part of it between `-`, `_`, `+` and `/`; what does not decode to readable UTF-8 is left.
 *
 * @returns undefined when there is none
 */
export function decodeTokens(layer: Layer): Layer | undefined {
  const { text } = layer;
  const found: { start: number; end: number; text: string }[] = [];
  for (let i = 0; i < text.length;) {
    if (base64Value(text, i) < 0) {
      i += 1;
      continue;
    }
    const end = endOfToken(text, i);
    if (end - i >= shortest.base64) lookInto(text, i, end, found);
    i = end;
  }
  if (found.length === 0) return undefined;
  const writer = writeLayer(layer);
  let done = 0;
  for (const token of found) {
    writer.copy(done, token.start);
    writer.replace(token.text, token.start, token.end);
    done = token.end;
  }
  writer.copy(done, text.length);
  return writer.finish();
}

function base64Value(text: string, i: number): number {
  return base64Values[text.charCodeAt(i)] ?? -1;
}

function endOfToken(text: string, start: number): number {
  let end = start;
  while (end < text.length && base64Value(text, end) >= 0) end += 1;
  return end;
}

/** As a whole first, then part by part. */
function lookInto(
  text: string,
  start: number,
  end: number,
  found: { start: number; end: number; text: string }[],
): void {
  const whole = decodeToken(text, start, end);
  if (whole !== undefined) {
    found.push({ start, end: endOfPadding(text, end), text: whole });
    return;
  }
  for (let from = start; from < end;) {
    let to = from;
    while (to < end && base64Value(text, to) < 62) to += 1;
    const isPart = to - from >= shortest.base64 && (from > start || to < end);
    const part = isPart ? decodeToken(text, from, to) : undefined;
    if (part !== undefined)
      found.push({ start: from, end: to === end ? endOfPadding(text, to) : to, text: part });
    from = to + 1;
  }
}

function endOfPadding(text: string, end: number): number {
  const one = text[end] === '=' ? end + 1 : end;
  return one > end && text[one] === '=' ? one + 1 : one;
}

function decodeToken(text: string, start: number, end: number): string | undefined {
  return decodeHex(text, start, end) ?? decodeBase64(text, start, end);
}

function decodeHex(text: string, start: number, end: number): string | undefined {
  const length = end - start;
  if (length < shortest.hex || length % 2 === 1) return undefined;
  const bytes = new Uint8Array(length / 2);
  for (let i = 0; i < bytes.length; i += 1) {
    const high = hexDigit(text.charCodeAt(start + 2 * i));
    const low = hexDigit(text.charCodeAt(start + 2 * i + 1));
    if (high < 0 || low < 0) return undefined;
    bytes[i] = high * 16 + low;
  }
  return readText(bytes);
}

function hexDigit(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const low = unit | 0x20;
  return low >= 0x61 && low <= 0x66 ? low - 0x57 : -1;
}

function decodeBase64(text: string, start: number, end: number): string | undefined {
  const length = end - start;
  if (length % 4 === 1) return undefined;
  // Most words of a language end here: their first byte would begin no readable text.
  const first = (base64Value(text, start) << 2) | (base64Value(text, start + 1) >> 4);
  if (!isReadable(first) && first < 0xc2) return undefined;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let bits = 0;
  let count = 0;
  let size = 0;
  for (let i = start; i < end; i += 1) {
    bits = ((bits << 6) | base64Value(text, i)) & 0xff_ffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    const byte = (bits >> count) & 0xff;
    if (byte < 0x80 && !isReadable(byte)) return undefined;
    bytes[size] = byte;
    size += 1;
  }
  return readText(bytes);
}

function isReadable(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

/** What bytes say in UTF-8; undefined if they say nothing that a person would write. */
function readText(bytes: Uint8Array): string | undefined {
  for (let i = 0; i < bytes.length;) {
    const length = utf8Length(bytes, i);
    if (length === 0 || (length === 1 && !isReadable(bytes[i] ?? 0))) return undefined;
    i += length;
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
