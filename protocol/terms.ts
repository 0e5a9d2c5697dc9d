import { categories } from './category.ts';
import { purposes, type Manifest } from './manifest.ts';

/** One sentence in which two versions of a union's terms differ. */
export interface TermsDifference {
  about:
    'category' | 'purpose' | 'retention' | 'share' | 'hold' | 'terms' | 'reason' | 'leaving' | 'key' | 'name';
  /** As it was; absent: it was not there. */
  before?: string;
  /** As it is; absent: it is there no more. */
  after?: string;
  /** Asks for more than what was agreed, or says in other words what no program can weigh. */
  isWider: boolean;
}

type About = TermsDifference['about'];

/**
 * What another version of a union's terms says otherwise, sentence by sentence. Only what is sure to ask for less is not
 * called wider. When the union's word ends, and whom it lets in, is no part of what a member agreed to.
 */
export function compareTerms(before: Manifest, after: Manifest): TermsDifference[] {
  return [
    ...compareAsks(before, after),
    ...compareSets('purpose', toPurposes(before), toPurposes(after)),
    ...compareNumber(
      'retention',
      before.retentionDays ?? Infinity,
      after.retentionDays ?? Infinity,
      describeRetention,
    ),
    ...compareNumber('hold', -before.holdHours, -after.holdHours, (hours) => describeHold(-hours)),
    ...compareText('share', before.share, after.share, true),
    ...compareText('terms', before.terms, after.terms, true),
    ...compareText('leaving', before.leaving, after.leaving, true),
    ...compareText('key', describeKeys(before), describeKeys(after), true),
    ...compareText('name', describeName(before), describeName(after), false),
  ];
}

/** Whether a difference is of the terms as a whole, and so touches also what was agreed to before. */
export function isOfWhole({ about, isWider }: TermsDifference): boolean {
  return isWider && about !== 'category' && about !== 'purpose';
}

function compareAsks(before: Manifest, after: Manifest): TermsDifference[] {
  const toSentences = ({ asks }: Manifest) =>
    new Map(asks.map(({ category }) => [category, categories[category].sentence]));
  const reasons = new Map(before.asks.map(({ category, because }) => [category, because]));
  const changed = after.asks.flatMap(({ category, because }) => {
    const reason = reasons.get(category);
    return reason === undefined ? [] : compareText('reason', reason, because, true);
  });
  return [...compareSets('category', toSentences(before), toSentences(after)), ...changed];
}

function toPurposes({ purposes: names }: Manifest): Map<string, string> {
  return new Map(names.map((name) => [name, purposes[name]]));
}

function compareSets(
  about: About,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): TermsDifference[] {
  const added = [...after].filter(([name]) => !before.has(name));
  const gone = [...before].filter(([name]) => !after.has(name));
  return [
    ...added.map(([, sentence]) => ({ about, after: sentence, isWider: true })),
    ...gone.map(([, sentence]) => ({ about, before: sentence, isWider: false })),
  ];
}

function compareNumber(
  about: About,
  before: number,
  after: number,
  describe: (value: number) => string,
): TermsDifference[] {
  if (before === after) return [];
  return [{ about, before: describe(before), after: describe(after), isWider: after > before }];
}

function compareText(
  about: About,
  before: string | undefined,
  after: string | undefined,
  isWider: boolean,
): TermsDifference[] {
  if (before === after) return [];
  return [{ about, ...(before !== undefined && { before }), ...(after !== undefined && { after }), isWider }];
}

function describeRetention(days: number): string {
  return days === Infinity
    ? 'It does not say when it deletes what it got, and may keep it without an end.'
    : `It keeps what it got for ${days === 1 ? 'one day' : `${days} days`}.`;
}

function describeHold(hours: number): string {
  return hours === 0
    ? 'It asks for what is captured at once.'
    : `It asks for what is captured after ${hours === 1 ? 'one hour' : `${hours} hours`}.`;
}

function describeKeys({ keys }: Manifest): string {
  return `It signs with the key ${keys.assertion.x} and opens with ${keys.keyAgreement.x}.`;
}

function describeName({ name, description }: Manifest): string {
  return `${name}: ${description}`;
}
