import { readHost } from '@/utils/privacy/address/punycode.ts';

/** What there is to know of a host's name before trusting it. */
export interface HostName {
  /** As it is sent over the network: letters, digits and hyphens, other scripts in punycode (`xn--…`). */
  ascii: string;
  /** As a browser might show it; the same as `ascii` where it has no other script. */
  shown: string;
  /** Why it may be taken for another, one sentence each; none: nothing was found. */
  warnings: string[];
}

/** Letters of Cyrillic and Greek, and digits, that look like a Latin letter in common typefaces (Unicode TS 39, in part). */
const lookAlikes = [
  ['аӓαɑ', 'a'],
  ['ьβ', 'b'],
  ['сϲ', 'c'],
  ['ԁ', 'd'],
  ['её\u03b5', 'e'],
  ['ɡ', 'g'],
  ['һ', 'h'],
  ['іїιı', 'i'],
  ['ј', 'j'],
  ['κ', 'k'],
  ['ӏ1', 'l'],
  ['пη', 'n'],
  ['оӧο0', 'o'],
  ['рρ', 'p'],
  ['ԛ', 'q'],
  ['г', 'r'],
  ['ѕ', 's'],
  ['τ', 't'],
  ['υ', 'u'],
  ['ѵν', 'v'],
  ['ѡԝω', 'w'],
  ['хχ', 'x'],
  ['уүγ', 'y'],
] as const;

const latinByLookAlike = new Map(
  lookAlikes.flatMap(([letters, latin]) => Array.from(letters, (letter) => [letter, latin] as const)),
);

/** Scripts that are written together in one word; browsers let these be mixed, and no others. */
const scriptSets = [
  ['Latin'],
  ['Cyrillic'],
  ['Greek'],
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Bopomofo'],
  ['Latin', 'Han', 'Hangul'],
];

const scripts = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Thai',
  'Georgian',
  'Han',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Hangul',
].map((name) => ({ name, pattern: new RegExp(`\\p{Script=${name}}`, 'u') }));

/** Names that are imitated most, as registrable names without their ending. */
const wellKnown = [
  'amazon',
  'apple',
  'facebook',
  'github',
  'google',
  'icloud',
  'instagram',
  'linkedin',
  'microsoft',
  'mozilla',
  'netflix',
  'outlook',
  'paypal',
  'twitter',
  'whatsapp',
  'wikipedia',
  'yahoo',
  'youtube',
];

/**
 * Looks at a union's host name as a careful person would: does it mix scripts, is it written in letters that only look
 * Latin, does it resemble a union the member knows, or a name that everyone knows?
 *
 * @param host as `URL` gives it, with the port if it has one
 * @param known hosts of unions that the member joined, in the same form
 */
export function examineHost(host: string, known: readonly string[]): HostName {
  const shown = readHost(host);
  const labels = shown.replace(/:\d+$/, '').split('.');
  const warnings = [
    ...labels.flatMap(warnOfScripts),
    ...known.filter((other) => other !== host).flatMap((other) => warnOfKnown(host, shown, other)),
    ...warnOfWellKnown(labels),
  ];
  return { ascii: host, shown, warnings: [...new Set(warnings)] };
}

function warnOfScripts(label: string): string[] {
  const used = scripts.filter(({ pattern }) => pattern.test(label)).map(({ name }) => name);
  const isUsual = used.length <= 1 || scriptSets.some((set) => used.every((name) => set.includes(name)));
  if (!isUsual) {
    return [
      `“${label}” mixes letters of ${used.join(' and ')}. Honest names do not; it may pose as another.`,
    ];
  }
  const [script] = used;
  const looksLatin = toSkeleton(label) !== label && /^[a-z0-9-]+$/.test(toSkeleton(label));
  if (used.length === 1 && (script === 'Cyrillic' || script === 'Greek') && looksLatin) {
    return [
      `“${label}” is written in ${script} letters that look like “${toSkeleton(label)}”. It is another name.`,
    ];
  }
  return [];
}

function warnOfKnown(host: string, shown: string, other: string): string[] {
  const otherShown = readHost(other);
  if (toSkeleton(shown) === toSkeleton(otherShown)) {
    return [`It looks like ${other}, a union you joined, and is not it.`];
  }
  return host.startsWith(`${other}.`)
    ? [`It begins like ${other}, a union you joined, and belongs to somebody else: what counts is the end.`]
    : [];
}

/** The label before the ending is what a registrable name goes by, near enough to compare. */
function warnOfWellKnown(labels: readonly string[]): string[] {
  return labels.flatMap((label) => {
    const name = wellKnown.find((known) => known === toSkeleton(label) && known !== label);
    return name === undefined ? [] : [`“${label}” looks like “${name}”, and is another name.`];
  });
}

/** Two names that look alike have the same skeleton. */
function toSkeleton(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '');
  const latin = Array.from(plain, (letter) => latinByLookAlike.get(letter) ?? letter).join('');
  return latin.replaceAll('rn', 'm').replaceAll('vv', 'w');
}
