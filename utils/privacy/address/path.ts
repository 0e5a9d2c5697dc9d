import { textRules, type RuleName, type TextRule } from '../rules.ts';
import { decodeTokens } from '../text/decode-tokens.ts';
import type { Finding, TextFilter } from '../text/finding.ts';
import type { Address } from './address.ts';
import { findPeopleSegments } from './people.ts';
import { findPublicNumber } from './public-numbers.ts';

/** After one of these, a segment with digits in it is an order, an account, a session. */
const numbered =
  /^(?:orders?|invoices?|receipts?|bookings?|reservations?|tickets?|cases?|claims?|accounts?|customers?|clients?|members?|patients?|sessions?|carts?|checkout|baskets?|payments?|transactions?|transfers?|shipments?|parcels?|tracking|returns?|subscriptions?|bestellungen|bestellung|rechnung(?:en)?|buchung(?:en)?|kunden?|konto|auftrag|sendung|warenkorb|commandes?|factures?|comptes?|panier|pedidos?|facturas?|cuentas?|reservas?|ordini|ordine|fatture|carrello|zamowienia|zamowienie|bestellingen|facturen|rekening)$/i;

/** After one of these, whatever comes is a key to something. */
const keyed =
  /^(?:reset|reset-password|password-reset|verify|verification|verify-email|confirm|confirmation|activate|activation|magic|magic-link|login-link|sso|invite|invites|invitations?|join|token|tokens|auth|callback|unsubscribe|optout|opt-out|preferences|share|shared|sharing|secret|private|download-link|signed|s3|einladung|bestaetigen|abmelden|reinitialiser|desinscription)$/i;

const ids = /\d/;
const keys = /^(?=.*(?:\d|[a-z][A-Z]))[\w.~=-]{6,}$/;

/** Bare digits of an article, at most so many; a phone number without any mark between its digits has more. */
const articleId = /(?:^|[^\d])([1-9]\d{0,8})(?:\.[a-z]{2,5})?$/i;
const dialable = /\d{5}/;
const phoneWord = /^(?:tel|phone|call|fax|mobile|whatsapp|sms|telefon|wa\.me)$/i;

/** An area code as it is dialled, before a slash. */
const dialled = /(?:^|[^\d]|%[\da-f]{2})(?:\+|%2b)?\(?(?:0\d{1,5}|(?<=[+bB])\d{1,3})(?:\)|%29)?\/\d{4}/i;

/** Parameters within a segment (RFC 3986 §3.3), in which sessions used to live, and marks of where one came from. */
const matrix = /;.*$/s;
const mark = /^ref=/i;

/** What stands in place of a segment. */
const masked = /^(?:\*|\[[a-z-]+\])$/;

export interface ReducedPath {
  path: string;
  rules: RuleName[];
}

/** A path without what the rules take out, segment by segment. Never longer; reducing it again changes nothing. */
export function reducePath(page: Address, filter: TextFilter): ReducedPath {
  const rules = new Set<RuleName>();
  const segments = page.pathname.slice(1).split('/');
  const unmarked = segments.map((segment) => {
    const plain = mark.test(segment) ? '' : segment.replace(matrix, '');
    if (plain !== segment) rules.add('url.tracking');
    // What is left must not be a step up or in place.
    return /^(?:\.|%2e){1,2}$/i.test(plain) ? '*' : plain;
  });
  const unmarkedPath = `/${unmarked.join('/')}`;
  const found = new Map<number, TextRule>();
  for (const i of findPeopleSegments(page, unmarkedPath)) found.set(i, 'person');
  const publicNumber = findPublicNumber(page, unmarkedPath);
  unmarked.forEach((segment, i) => {
    const rule = findIn(segment, unmarked[i - 1] ?? '', publicNumber, filter);
    if (rule) found.set(i, rule);
  });
  for (const [i, rule] of findAcross(unmarked, found, filter)) found.set(i, rule);
  const path = unmarked.map((segment, i) => {
    const rule = found.get(i);
    if (!rule || segment === '' || masked.test(segment)) return segment;
    rules.add(`url.${rule}`);
    return maskSegment(segment, rule);
  });
  return { path: `/${path.join('/')}`, rules: [...rules] };
}

/** What a rule puts in a text, where that is no longer and a browser would write it the same way. */
function maskSegment(segment: string, rule: TextRule): string {
  const { mask } = textRules[rule];
  return mask.length <= segment.length && /^[\x21-\x7e]+$/.test(mask) ? mask : '*';
}

/** What a segment holds; the one before says what a number is. */
function findIn(
  segment: string,
  before: string,
  publicNumber: string | undefined,
  filter: TextFilter,
): TextRule | undefined {
  const found = filter
    .find(segment)
    .filter(
      (finding) =>
        !isArticle(finding, segment, before) && segment.slice(finding.from, finding.to) !== publicNumber,
    );
  const [first] = found;
  if (first) return first.rule;
  if (phoneWord.test(before) && dialable.test(segment)) return 'phone';
  if (numbered.test(before) && ids.test(segment)) return 'number';
  return keyed.test(before) && keys.test(segment) ? 'identifier' : undefined;
}

function isArticle({ from, to, rule }: Finding, segment: string, before: string): boolean {
  if ((rule !== 'phone' && rule !== 'number') || phoneWord.test(before)) return false;
  return segment.slice(from, to) === articleId.exec(segment)?.[1];
}

/** Whether it is worth the look: most paths have nothing that a slash could be a part of. */
function mayReachAcross(path: string, filter: TextFilter): boolean {
  return (
    path.includes('%') ||
    dialled.test(path) ||
    decodeTokens({ text: path }) !== undefined ||
    filter.findWords(path).length > 0
  );
}

/**
 * What stands in more than one segment: a word with a slash in it, base 64 with slashes. A number does only where it
 * begins as a phone number does: dates and ids make numbers side by side in many paths.
 */
function findAcross(
  segments: readonly string[],
  known: ReadonlyMap<number, TextRule>,
  filter: TextFilter,
): [number, TextRule][] {
  const path = segments.join('/');
  if (!mayReachAcross(path, filter)) return [];
  return filter.find(path).flatMap(({ from, to, rule }): [number, TextRule][] => {
    const text = path.slice(from, to);
    const isNumber = rule === 'phone' || rule === 'number';
    if (!text.includes('/') || (isNumber && !dialled.test(path.slice(Math.max(0, from - 3), to)))) return [];
    let start = 0;
    const spanned = segments.flatMap((segment, i) => {
      const end = start + segment.length;
      const overlaps = from < end && to > start;
      start = end + 1;
      return overlaps ? [i] : [];
    });
    // What one segment holds by itself begins there: the slash before it only looks like a part of it.
    return spanned.some((i) => known.get(i) === rule) ? [] : spanned.map((i) => [i, rule]);
  });
}
