import { isIsbn, listDigits } from './digits.ts';
import type { Detector, Finding } from './finding.ts';

/** Words beside which a number, also one with letters in it, is somebody's. */
const owned =
  /(?<![\p{L}\p{N}])(?:order|invoice|ticket|booking|reservation|confirmation|customer|client|account|acct|member|membership|policy|claim|case|file|session|transaction|tracking|parcel|shipment|reference|ref|mrn|patient|passport|licen[cs]e|bestellung|bestellnummer|rechnung|auftrag|kunde|kundennummer|konto|vertrag|buchung|sendung|vorgang|aktenzeichen|commande|facture|dossier|réservation|compte|pedido|factura|reserva|cuenta|ordine|fattura|prenotazione|conto|zamówienie|faktura|klant|bestelling|factuur|заказ|счёт|счет|бронь|订单|注文)(?:[\s-]{0,2}(?:number|numéro|número|numero|nummer|id|no|nr|n°|ref))?[\s.:#№]{0,3}([\p{L}\p{N}][\p{L}\p{N}/-]{3,30})(?![\p{L}\p{N}])/giu;

/** Bare digits of at least this many are an order's, a session's or a customer's, or a phone number. */
const longest = 9;

/** Long numbers, and shorter ones beside a word that says whose they are. */
export const findNumbers: Detector = (text) => {
  const bare = [...text.matchAll(/\d{9,}/g)].flatMap(({ index, 0: digits }): Finding[] =>
    digits.length < longest || isIsbn(digits)
      ? []
      : [{ from: index, to: index + digits.length, rule: 'number' }],
  );
  const grouped = listDigits(text, 16).flatMap(({ from, to, digits }): Finding[] =>
    digits.length > 17 ? [{ from, to, rule: 'number' }] : [],
  );
  const named = [...text.matchAll(owned)].flatMap(({ index, 0: found, 1: number = '' }): Finding[] => {
    const digits = number.replace(/\D/g, '').length;
    // A year is a year, also beside `case`.
    if (digits < 4 || /^(?:19|20)\d\d$/.test(number)) return [];
    return [{ from: index + found.length - number.length, to: index + found.length, rule: 'number' }];
  });
  return [...bare, ...grouped, ...named];
};
