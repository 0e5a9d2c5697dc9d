/**
 * Every rule of the privacy filters: what it takes out in words for people, what stands in its place, and where the rule
 * comes from. An event names the rules that changed it as `field.rule`, such as `title.email` (docs/privacy-filters.md).
 */
interface Rule {
  /** What was taken out, in the middle of a sentence. */
  what: string;
  /** What stands in its place in a text. */
  mask: string;
  /** Where the rule comes from: a standard, a list, or ours. */
  source: string;
}

/** Found in any text: titles, queries, labels, and the parts of an address. */
export const textRules = {
  word: { what: 'one of your own words', mask: '[…]', source: 'The member’s list' },
  address: { what: 'the private part of an address in it', mask: '', source: 'As for addresses' },
  credential: {
    what: 'a password or key',
    mask: '[key]',
    source: 'Known shapes of credentials; RFC 7519 (JWT)',
  },
  email: { what: 'an e-mail address', mask: '[e-mail]', source: 'RFC 5321, RFC 6531' },
  iban: {
    what: 'a bank account number',
    mask: '[account]',
    source: 'ISO 13616, checksum ISO 7064 MOD 97-10',
  },
  card: { what: 'a payment card number', mask: '[card]', source: 'ISO/IEC 7812 with its Luhn checksum' },
  'national-id': { what: 'a national identity number', mask: '[id]', source: 'Each state’s checksum' },
  phone: { what: 'a phone number', mask: '[phone]', source: 'ITU-T E.164 and national formats' },
  ip: { what: 'an IP address', mask: '[ip]', source: 'RFC 791, RFC 4291' },
  mac: { what: 'a device address', mask: '[device]', source: 'IEEE 802, EUI-48 and EUI-64' },
  'postal-address': { what: 'a postal address', mask: '[place]', source: 'Ours: only where it is certain' },
  identifier: { what: 'an identifier or token', mask: '[id]', source: 'RFC 9562 (UUID); length and entropy' },
  number: { what: 'a long number', mask: '[number]', source: 'Ours: order, session and customer numbers' },
  person: {
    what: 'somebody’s name on a site',
    mask: '[name]',
    source: 'Ours: handles as networks write them',
  },
  length: { what: 'what went on for too long', mask: '', source: 'Ours: no title is that long' },
} as const satisfies Record<string, Rule>;

export type TextRule = keyof typeof textRules;

/** What is done to an address or a field as a whole; a whole sentence part each. */
export const wholeRules = {
  'url.userinfo': { what: 'a user name in the address was left out', source: 'RFC 3986 §3.2.1' },
  'url.query': {
    what: 'the part of the address after “?” was left out',
    source: 'RFC 3986 §3.4, but for site rules',
  },
  'url.tracking': {
    what: 'marks that follow you from site to site were left out of the address',
    source: 'Our list',
  },
  'url.fragment': { what: 'the part of the address after “#” was left out', source: 'RFC 3986 §3.5' },
  'url.host': {
    what: 'the address was left out, because its host name says too much',
    source: 'As for texts',
  },
  'url.too-long': { what: 'the address was too long and was left out', source: 'protocol/limits.ts' },
  'url.path': {
    what: 'the parameters of the address were left out for this union',
    source: 'The member’s choice',
  },
  'url.site': { what: 'the address was left out for this union', source: 'The member’s choice' },
  'title.site': { what: 'the title was left out for this union', source: 'The member’s choice' },
  'title.search': { what: 'the title was left out, because it says what you searched for', source: 'Ours' },
  'title.people': { what: 'the title was left out, because other people wrote it', source: 'Ours' },
  'from.excluded': {
    what: 'the site you came from was left out, because it is not captured',
    source: 'Ours',
  },
} as const satisfies Record<string, { what: string; source: string }>;

export type WholeRule = keyof typeof wholeRules;

const fields = {
  url: 'the address',
  title: 'the title',
  query: 'what you searched for',
  label: 'what the page says of itself',
} as const;

export type Field = keyof typeof fields;

/** How a rule is named in an event's `redactions`. */
export type RuleName = WholeRule | `${Field}.${TextRule}`;

/** What one rule did to an event, as a part of a sentence. */
export function explainRule(name: string): string {
  if (name in wholeRules) return wholeRules[name as WholeRule].what;
  const [field = '', rule = ''] = name.split('.');
  if (field in fields && rule in textRules)
    return `${textRules[rule as TextRule].what} was taken out of ${fields[field as Field]}`;
  return `the privacy rule “${name}” changed it`;
}
