import { isIsbn, listDigits } from './digits.ts';
import type { Detector, Finding } from './finding.ts';
import { listMatches } from './list-matches.ts';

/** Words beside which a number, also one with letters in it, is somebody's. */
const owners: ReadonlySet<string | undefined> = new Set(
  (
    'order orders invoice ticket booking reservation confirmation customer client account acct member membership policy claim case file session ' +
    'transaction tracking parcel shipment reference ref mrn patient passport license licence bestellung bestellnummer rechnung rechnungsnummer auftrag auftragsnummer ' +
    'kunde kundennummer konto kontonummer vertrag vertragsnummer buchung buchungsnummer sendung sendungsnummer vorgang aktenzeichen commande facture dossier réservation compte ' +
    'pedido factura reserva cuenta ordine fattura prenotazione conto zamówienie faktura klant bestelling factuur заказ счёт счет бронь 订单 注文'
  ).split(' '),
);
/** Words that may stand between one of those and its number. */
const between: ReadonlySet<string> = new Set(
  'number numéro numero número nummer id no nr n is ist lautet'.split(' '),
);

/** Letters, digits, slashes and hyphens in a row. */
const token = /[A-Za-z0-9][A-Za-z0-9/-]{3,30}/g;
const word = /[\p{L}]+/gu;
/** How far before a number its word may stand, characters. */
const reach = 30;

/** Bare digits of at least this many are an order's, a session's or a customer's, or a phone number. */
const bare = /\d{9,}/g;

/** Long numbers, and shorter ones beside a word that says whose they are. */
export const findNumbers: Detector = (text) => [
  ...listMatches(text, bare).flatMap(({ index, 0: digits }) =>
    isIsbn(digits) ? [] : [finding(index, digits)],
  ),
  ...listDigits(text, 18).map(({ from, to }): Finding => ({ from, to, rule: 'number' })),
  ...listMatches(text, token).flatMap(({ index, 0: found }) => {
    const owned = withoutOwner(found);
    const from = index + found.length - owned.length;
    return isNumber(owned) && isOwned(text.slice(Math.max(0, from - reach), from))
      ? [finding(from, owned)]
      : [];
  }),
];

function finding(from: number, found: string): Finding {
  return { from, to: from + found.length, rule: 'number' };
}

/** In a slug the word itself is a part of what is in a row: `order-48213`. */
function withoutOwner(found: string): string {
  const digit = found.search(/\d/);
  return found.slice(Math.max(found.lastIndexOf('-', digit), found.lastIndexOf('/', digit)) + 1);
}

/** Four digits at least; a year is a year, also beside `case`. */
function isNumber(found: string): boolean {
  return found.replace(/\D/g, '').length >= 4 && !/^(?:19|20)\d\d$/.test(found);
}

/** Whether a word stands right before that says whose number it is. */
function isOwned(before: string): boolean {
  if (!/\p{L}[\s.:=#№()/_–-]{0,4}$/u.test(before)) return false;
  const words = listMatches(before.toLowerCase(), word).map(([found]) => found);
  return owners.has(words.findLast((each) => !between.has(each)));
}
