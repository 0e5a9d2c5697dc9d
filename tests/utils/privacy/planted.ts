import fc from 'fast-check';

/** What must never be in what is left of an event, as people write it. */
export type SecretKind = 'email' | 'card' | 'iban' | 'phone' | 'word';

/** One way in which a secret may stand in a text, written as an encoding of what it holds. */
interface Encoding {
  name: string;
  encode: (text: string) => string;
  /** What it makes can be told from its surroundings only where something stands between them. */
  isToken?: boolean;
}

const bytes = (text: string) => [...new TextEncoder().encode(text)];
const units = (text: string) => Array.from(text, (_, i) => text.charCodeAt(i));
const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
const base64 = (text: string) => btoa(String.fromCharCode(...bytes(text)));

const encodings: readonly Encoding[] = [
  {
    name: 'percent',
    encode: (text) =>
      bytes(text)
        .map((byte) => `%${hex(byte, 2)}`)
        .join(''),
  },
  { name: 'percent, as needed', encode: (text) => encodeURIComponent(text) },
  { name: 'HTML, decimal', encode: (text) => Array.from(text, (c) => `&#${c.codePointAt(0)};`).join('') },
  {
    name: 'HTML, hex',
    encode: (text) => Array.from(text, (c) => `&#x${hex(c.codePointAt(0) ?? 0, 1)};`).join(''),
  },
  {
    name: 'escapes',
    encode: (text) =>
      units(text)
        .map((unit) => `\\u${hex(unit, 4)}`)
        .join(''),
  },
  { name: 'base64', encode: base64, isToken: true },
  {
    name: 'base64url',
    encode: (text) => base64(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
    isToken: true,
  },
  {
    name: 'hex',
    encode: (text) =>
      bytes(text)
        .map((byte) => hex(byte, 2))
        .join(''),
    isToken: true,
  },
  {
    name: 'full width',
    encode: (text) =>
      Array.from(text, (c) =>
        c > ' ' && c < '\u007f' ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c,
      ).join(''),
  },
  { name: 'zero width', encode: (text) => Array.from(text).join('\u200b') },
];

/** A secret as it is, and as it is written: with none to three encodings one around the other. */
export interface Planted {
  kind: SecretKind;
  /** The secret itself, then each of its forms, the outermost last. */
  forms: string[];
  isToken: boolean;
}

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

/** Groups of a number as people write them. */
function grouped(text: string, size: number, separator: string): string {
  return (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(separator);
}

function withLuhn(number: string): string {
  for (let check = 0; check < 10; check += 1) {
    const all = number + String(check);
    const sum = Array.from(all, Number)
      .reverse()
      .map((digit, i) => (i % 2 === 1 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit))
      .reduce((a, b) => a + b, 0);
    if (sum % 10 === 0) return all;
  }
  throw new Error('unreachable');
}

function withIbanCheck(country: string, bban: string): string {
  const numeric = Array.from(`${bban}${country}00`, (c) =>
    c >= 'A' ? String(c.charCodeAt(0) - 55) : c,
  ).join('');
  return `${country}${String(98n - (BigInt(numeric) % 97n)).padStart(2, '0')}${bban}`;
}

const card = fc
  .tuple(
    fc.constantFrom('4', '51', '55', '2221', '34', '37', '6011', '35', '62'),
    fc.constantFrom('', ' ', '-'),
  )
  .chain(([start, separator]) =>
    digits((start.startsWith('3') && start !== '35' ? 14 : 15) - start.length).map((rest) =>
      grouped(withLuhn(start + rest), 4, separator),
    ),
  );

/** Lengths by the ISO 13616 registry, countries whose account part is digits only. */
const iban = fc
  .tuple(
    fc.constantFrom<[string, number]>(
      ['DE', 18],
      ['ES', 20],
      ['PL', 24],
      ['NO', 11],
      ['BE', 12],
      ['AT', 16],
      ['DK', 14],
    ),
    fc.constantFrom('', ' '),
  )
  .chain(([[country, length], separator]) =>
    digits(length).map((bban) => grouped(withIbanCheck(country, bban), 4, separator)),
  );

const separator = fc.constantFrom(' ', '-', '.', '');
const phone = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('+49', '+44', '+1', '+33', '+91', '+358', '0049', '0044'),
      fc.constantFrom('151', '30', '203', '987'),
      digits(7),
      separator,
    )
    .map(([country, area, rest, s]) => [country, area, rest].join(s)),
  fc
    .tuple(fc.constantFrom('212', '415', '650', '917'), digits(2), digits(4))
    .map(([area, line, rest]) => `(${area}) 5${line}-${rest}`),
  fc
    .tuple(fc.constantFrom('212', '415', '650', '917'), digits(2), digits(4))
    .map(([area, line, rest]) => `${area}-5${line}-${rest}`),
  fc
    .tuple(fc.constantFrom('0151', '030', '020', '07700'), digits(7), fc.constantFrom(' ', '-', '/'))
    .map(([area, rest, s]) => area + s + rest),
);

const letter = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyzäßéøçñžабвгдежз漢字仮名אבגدر'));
const mark = fc.constantFrom(...Array.from('+()[]{}.*?^$|\\-_ '));
const word = fc
  .tuple(
    fc.array(letter, { minLength: 2, maxLength: 8 }),
    fc.array(fc.oneof(letter, mark), { maxLength: 6 }),
    letter,
  )
  .map(([start, middle, end]) => [...start, ...middle, end].join(''));

const secrets: Record<SecretKind, fc.Arbitrary<string>> = {
  email: fc.emailAddress(),
  card,
  iban,
  phone,
  word,
};

/** A secret of one kind, in up to three encodings. */
export function planted(kind: SecretKind): fc.Arbitrary<Planted> {
  return fc
    .tuple(secrets[kind], fc.array(fc.constantFrom(...encodings), { maxLength: 3 }))
    .map(([secret, layers]) => {
      const forms = [secret];
      for (const { encode } of layers) forms.push(encode(forms.at(-1) ?? ''));
      return { kind, forms: [...new Set(forms)], isToken: layers.some(({ isToken }) => isToken === true) };
    });
}

/** Text around a secret; never something that would make it another secret. */
export const surroundings = fc.string({
  unit: fc.constantFrom(...Array.from('abc XYZ ,;:!?()"\'<>/ßé漢字–—…\u200b\ud83d')),
  maxLength: 30,
});
