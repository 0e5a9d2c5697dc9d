import { listDigits, passesLuhn, remainder97, weigh } from './digits.ts';
import type { Detector, Finding } from './finding.ts';
import { listMatches } from './list-matches.ts';

/** A state's number: how it is written, and what makes it right beyond that. */
interface NationalId {
  /** ISO 3166 code and name. */
  name: string;
  shape: RegExp;
  isRight: (compact: string) => boolean;
}

const dniLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';
const hetuMarks = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** Letters and digits stand by themselves: neither side goes on. */
const edge = { left: '(?<![A-Za-z0-9])', right: '(?![A-Za-z0-9])' };
const shape = (pattern: string) => new RegExp(edge.left + pattern + edge.right, 'gi');

const ids: readonly NationalId[] = [
  {
    name: 'US social security number',
    shape: shape('\\d{3}[-. ]\\d{2}[-. ]\\d{4}'),
    isRight: (id) => !/^(?:000|666|9)/.test(id) && id.slice(3, 5) !== '00' && id.slice(5) !== '0000',
  },
  {
    name: 'GB national insurance number',
    shape: shape('[a-ceghj-pr-tw-z][a-ceghj-npr-tw-z] ?\\d\\d ?\\d\\d ?\\d\\d ?[a-d]'),
    isRight: (id) => !/BG|GB|KN|NK|NT|TN|ZZ/.test(id),
  },
  { name: 'ES DNI', shape: shape('\\d{7,8}[ -]?[a-z]'), isRight: (id) => isDni(id) },
  {
    name: 'ES NIE',
    shape: shape('[xyz][ -]?\\d{7}[ -]?[a-z]'),
    isRight: (id) => isDni(String('XYZ'.indexOf(id.charAt(0))) + id.slice(1)),
  },
  {
    name: 'IT codice fiscale',
    shape: shape('[a-z]{6}[0-9lmnpqrstuv]{2}[abcdehlmprst][0-9lmnpqrstuv]{2}[a-z][0-9lmnpqrstuv]{3}[a-z]'),
    isRight: isCodiceFiscale,
  },
  {
    name: 'FR NIR',
    shape: shape('[12] ?\\d\\d ?[01]\\d ?(?:\\d\\d|2[ab]) ?\\d{3} ?\\d{3} ?\\d\\d'),
    isRight: isNir,
  },
  {
    name: 'DE Steuer-Identifikationsnummer',
    shape: shape('\\d\\d ?\\d{3} ?\\d{3} ?\\d{3}'),
    isRight: isSteuerId,
  },
  {
    name: 'PL PESEL',
    shape: shape('\\d{11}'),
    isRight: (id) => weigh(id, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0 && isDayAndMonth(id),
  },
  {
    name: 'SE personnummer',
    shape: shape('(?:19|20)?\\d{6}[-+]\\d{4}'),
    isRight: (id) => passesLuhn(id.slice(-10)),
  },
  { name: 'FI henkilötunnus', shape: shape('\\d{6}[-+a-fu-y]\\d{3}[0-9a-y]'), isRight: (id) => isHetu(id) },
  { name: 'NO fødselsnummer', shape: shape('\\d{6} ?\\d{5}'), isRight: isFodselsnummer },
  {
    name: 'DK CPR',
    shape: shape('[0-3]\\d[01]\\d\\d\\d-\\d{4}'),
    isRight: (id) => Number(id.slice(2, 4)) >= 1 && Number(id.slice(2, 4)) <= 12,
  },
  {
    name: 'BE rijksregisternummer',
    shape: shape('\\d\\d\\.?\\d\\d\\.?\\d\\d-?\\d{3}\\.?\\d\\d'),
    isRight: isRijksregister,
  },
  {
    name: 'CH AHV',
    shape: shape('756\\.?\\d{4}\\.?\\d{4}\\.?\\d\\d'),
    isRight: (id) => weigh(id, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0,
  },
  { name: 'BR CPF', shape: shape('\\d{3}\\.?\\d{3}\\.?\\d{3}-?\\d\\d'), isRight: isCpf },
  { name: 'BR CNPJ', shape: shape('\\d\\d\\.?\\d{3}\\.?\\d{3}/?\\d{4}-?\\d\\d'), isRight: isCnpj },
  { name: 'IN Aadhaar', shape: shape('[2-9]\\d{3}[ :-]?\\d{4}[ :-]?\\d{4}'), isRight: passesVerhoeff },
  { name: 'IN PAN', shape: shape('[a-z]{3}[abcfghjlpt][a-z]\\d{4}[a-z]'), isRight: () => true },
  { name: 'CN resident identity number', shape: shape('[1-8]\\d{16}[0-9x]'), isRight: isResidentId },
];

/** National identity, tax and social security numbers. */
export const findNationalIds: Detector = (text) => {
  if (listDigits(text, 6).length === 0 && !lettered.test(text)) return [];
  return ids.flatMap(({ shape: pattern, isRight }) =>
    listMatches(text, pattern).flatMap(({ index, 0: found }): Finding[] =>
      isRight(found.replace(/[ .:/+-]/g, '').toUpperCase())
        ? [{ from: index, to: index + found.length, rule: 'national-id' }]
        : [],
    ),
  );
};

/** The beginning of those whose digits stand among letters. */
const lettered = /[a-z]{5}[\da-z]?[\dl-v]{2}/i;

/** Orden INT/2058/2008: the letter is the number's remainder by 23. */
function isDni(id: string): boolean {
  return dniLetters[Number(id.slice(0, -1)) % 23] === id.at(-1);
}

/** Decreto ministeriale 23 dicembre 1976: sums of values by place, odd places by a table of their own. */
function isCodiceFiscale(id: string): boolean {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
  const valueOf = (character: string) =>
    character <= '9' ? Number(character) : character.charCodeAt(0) - 65;
  const sum = Array.from(id.slice(0, 15)).reduce(
    (total, character, i) => total + (i % 2 === 0 ? (odd[valueOf(character)] ?? 0) : valueOf(character)),
    0,
  );
  return id.at(-1) === String.fromCharCode(65 + (sum % 26));
}

/** Décret n° 82-103: 97 less the remainder of the first 13, Corsica's departments as 19 and 18. */
function isNir(id: string): boolean {
  const number = id.replace('2A', '19').replace('2B', '18');
  return 97 - remainder97(number.slice(0, 13)) === Number(number.slice(13));
}

/** § 139b AO, ISO/IEC 7064 MOD 11,10. */
function isSteuerId(id: string): boolean {
  if (id[0] === '0') return false;
  let product = 10;
  for (const digit of id.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (2 * sum) % 11;
  }
  return (11 - product) % 10 === Number(id[10]);
}

/** PESEL adds 20 to the month for each century after 1900. */
function isDayAndMonth(id: string): boolean {
  const month = Number(id.slice(2, 4)) % 20;
  const day = Number(id.slice(4, 6));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Digital and Population Data Services Agency: the character is the remainder by 31 of date and number. */
function isHetu(id: string): boolean {
  const number = Number(id.slice(0, 6) + id.slice(-4, -1));
  return hetuMarks[number % 31] === id.at(-1);
}

/** Skatteetaten: two check digits by 11. */
function isFodselsnummer(id: string): boolean {
  return (
    weigh(id, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weigh(id, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  );
}

/** Koninklijk besluit of 3 April 1984: 97 less the remainder of the first nine, with a 2 before them from 2000 on. */
function isRijksregister(id: string): boolean {
  const [number, check] = [id.slice(0, 9), Number(id.slice(9))];
  return [number, `2${number}`].some((digits) => 97 - remainder97(digits) === check);
}

/** Receita Federal: two check digits by 11, a remainder under 2 counts as 0. */
function isCpf(id: string): boolean {
  if (/^(\d)\1*$/.test(id)) return false;
  const check = (length: number) => {
    const rest =
      weigh(
        id,
        Array.from({ length }, (_, i) => length + 1 - i),
      ) % 11;
    return rest < 2 ? 0 : 11 - rest;
  };
  return check(9) === Number(id[9]) && check(10) === Number(id[10]);
}

function isCnpj(id: string): boolean {
  if (/^(\d)\1*$/.test(id)) return false;
  const check = (length: number) => {
    const rest =
      weigh(
        id,
        Array.from({ length }, (_, i) => ((length - 1 - i) % 8) + 2),
      ) % 11;
    return rest < 2 ? 0 : 11 - rest;
  };
  return check(12) === Number(id[12]) && check(13) === Number(id[13]);
}

/** GB 11643-1999, ISO/IEC 7064 MOD 11-2. */
function isResidentId(id: string): boolean {
  const sum = weigh(id, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return '10X98765432'[sum % 11] === id[17];
}

/** J. Verhoeff, Error detecting decimal codes, 1969: products in the dihedral group of order 10. */
function passesVerhoeff(id: string): boolean {
  const permute = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  const multiply = (a: number, b: number): number => {
    if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5);
    return b < 5 ? 5 + ((a - b) % 5) : (a - b + 5) % 5;
  };
  let check = 0;
  for (let i = 0; i < id.length; i += 1) {
    let digit = Number(id[id.length - 1 - i]);
    for (let times = 0; times < i % 8; times += 1) digit = permute[digit] ?? 0;
    check = multiply(check, digit);
  }
  return check === 0;
}
