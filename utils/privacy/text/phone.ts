import { isIsbn, listDigits, type Digits } from './digits.ts';
import type { Detector, Finding } from './finding.ts';

/** Words beside which a number is a phone number, in the languages of most pages. */
const words =
  /(?:\b(?:tel|telefon|telefono|teléfono|telefone|téléphone|telephone|tél|phone|ph|call|dial|fax|mobile|mobil|mob|cell|handy|handynummer|rufnummer|hotline|whatsapp|signal|sms|text|numéro|portable|cellulare|móvil|celular|kom|komórka)|телефон|тел|моб|звоните|电话|手機|手机|電話|携帯|هاتف|טלפון|फ़ोन)[\s.:#=()]{0,4}(?:(?:us|me|at|number|no|nr|n°|is)[\s.:]{1,3}){0,2}$/iu;

/** Calendar dates and the like, which also are digits in groups, and what stands behind them. */
const date =
  /^\(?(?:(?:19|20)\d\d[\s./–-](?:0?[1-9]|1[0-2])[\s./–-](?:[0-2]?\d|3[01])|(?:[0-2]?\d|3[01])[\s./–-](?:[0-2]?\d|3[01])[\s./–-](?:19|20)\d\d)(?!\d)[\s).\-–‐‑/·]*/;
/** A date without marks, the year first or last. */
const packedDate = /^(?:(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d|[0-3]\d(?:0\d|1[0-2])(?:19|20)\d\d)$/;
const years = /^\(?(?:(?:1[5-9]|20)\d\d\)?(?:[\s/–-]{1,3}\(?|$)){2,}$/;
const thousands = /^[1-9]\d{0,2}(?:[ .]000)+$/;

/** Phone numbers: international (ITU-T E.164), national in groups, and bare where their length or a word beside them says so. */
export const findPhones: Detector = (text) =>
  listDigits(text, 5).flatMap((written): Finding[] => {
    const number = withoutDate(written);
    const before = text.slice(Math.max(0, number.from - 40), number.from);
    return isPhone(number, before) ? [{ ...extend(text, number), rule: 'phone' }] : [];
  });

function isPhone(number: Digits, before: string): boolean {
  const { written, digits } = number;
  if (isYearsOrBook(number)) return false;
  if (words.test(before)) return digits.length <= 17;
  if (digits.length < 7 || digits.length > 17) return false;
  if (/^\(?\+/.test(written)) return true;
  if (/^\(?00[1-9]/.test(written)) return digits.length >= 9;
  const isGrouped = /\d[^\d]+\d/.test(written);
  if (!isGrouped) return digits.length >= 8 && digits.length <= 15 && !packedDate.test(digits);
  if (digits.startsWith('0')) return digits.length >= 8 && hasLongGroup(written);
  return digits.length >= 9 && digits.length <= 15 && hasLongGroup(written) && !isDotted(written);
}

/** Some group of three digits: scores, times and versions have none. */
function hasLongGroup(written: string): boolean {
  return /\d{3}/.test(written) || /(?:\d\d[\s.-]){4}\d\d/.test(written);
}

/** Four groups with dots between them are an IP address or a version. */
function isDotted(written: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(written);
}

function isYearsOrBook({ written, digits }: Digits): boolean {
  return years.test(written) || thousands.test(written) || isIsbn(digits);
}

/** What of a number comes after a date that stands before it; of a date alone, nothing. */
function withoutDate(number: Digits): Digits {
  const { from, to, written } = number;
  const [day = ''] = date.exec(written) ?? [];
  const rest = written.slice(day.length);
  return { from: from + written.length - rest.length, to, written: rest, digits: rest.replace(/\D/g, '') };
}

const extension = /^[\s,;]{0,2}(?:ext|x|extension|durchwahl|poste|доб)[\s.:]{0,2}\d{1,6}/iu;

/** With `tel:` before it and an extension after it. */
function extend(text: string, { from, to }: Digits): { from: number; to: number } {
  const scheme = text.slice(Math.max(0, from - 4), from).toLowerCase() === 'tel:' ? 4 : 0;
  const [rest = ''] = extension.exec(text.slice(to, to + 30)) ?? [];
  const bracket = text[to] === ')' && text.slice(from, to).includes('(') ? 1 : 0;
  return { from: from - scheme, to: to + Math.max(rest.length, bracket) };
}
