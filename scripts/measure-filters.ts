import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { format, resolveConfig } from 'prettier';

import { reduceAddress } from '../utils/privacy/address/reduce-address.ts';
import { createTextFilter } from '../utils/privacy/text/text-filter.ts';
import { readOrdinary } from './filters/pages.ts';
import { readSamples, type Sample } from './filters/samples.ts';

/**
 * How much of what public corpora hold the privacy filters find, and how often they see something in what is ordinary:
 * `npm run write:filters` puts it into docs/privacy-filters.md; `--misses` prints what was missed, `--check` fails under
 * the goals.
 */
const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
});

const root = join(import.meta.dirname, '..');
const fixtures = process.env['SHEAF_FIXTURES'] ?? join(root, '../shared/fixtures');
const goals: Record<string, number> = { email: 0.99, card: 0.99, iban: 0.99, credential: 0.99, phone: 0.95 };
const mostFalseAlarms = 0.02;
const filter = createTextFilter([]);

/** Bare letters and digits: a group of digits that is left is as good as the number. */
function isLeft({ text, secret }: Sample): boolean {
  const bare = (written: string) => written.replace(/[^\p{L}\p{N}]/gu, '');
  return bare(filter.mask(text).text).includes(bare(secret));
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

if (!existsSync(join(fixtures, 'pii'))) {
  console.error(`The corpora are not here: set SHEAF_FIXTURES (looked in ${fixtures}).`);
  process.exit(1);
}
const samples = await readSamples(join(fixtures, 'pii'));
const ordinary = await readOrdinary(fixtures);
const faults: string[] = [];

const kinds = [...new Set(samples.map(({ kind }) => kind))].sort();
const recall = kinds.flatMap((kind) => {
  const ofKind = samples.filter((sample) => sample.kind === kind);
  const goal = goals[kind];
  const rows = [...new Set(ofKind.map(({ source }) => source)), 'all'].map((source) => {
    const planted = ofKind.filter((sample) => source === 'all' || sample.source === source);
    const missed = planted.filter(isLeft);
    if (source === 'all') {
      const share = 1 - missed.length / planted.length;
      if (goal !== undefined && share < goal)
        faults.push(`${kind}: recall ${share.toFixed(4)} is under ${goal}`);
    } else if (values.misses)
      for (const { text } of missed) console.log(JSON.stringify({ kind, source, text }));
    return `| ${kind} | ${source} | ${planted.length} | ${planted.length - missed.length} | ${percent(planted.length - missed.length, planted.length)} | ${source === 'all' && goal !== undefined ? `≥ ${100 * goal} %` : ''} |`;
  });
  return rows.length === 2
    ? rows.slice(1).map((row) => row.replace('| all |', `| ${ofKind[0]?.source} |`))
    : rows;
});

/** Rules that an ordinary address is meant to meet: what names people, and random identifiers. */
const meant = new Set(['url.person', 'url.identifier', 'url.tracking', 'url.query', 'url.fragment']);
function countRules(found: readonly string[][]): string {
  const counts = new Map<string, number>();
  for (const rule of found.flat()) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([rule, count]) => `${rule} ${count}`)
    .join(', ');
}

const alarms: [name: string, whole: number, found: string[][], texts: string[]][] = [
  ['titles, headings and links', ordinary.titles.length, [], []],
  ['paths', ordinary.paths.length, [], []],
];
for (const title of ordinary.titles) {
  const { rules } = filter.mask(title);
  if (rules.length > 0) {
    alarms[0]?.[2].push([...rules]);
    alarms[0]?.[3].push(title);
  }
}
for (const path of ordinary.paths) {
  const { redactions } = reduceAddress(new URL(path), { filter, keepsSearch: false });
  const rules = redactions.filter((rule) => !meant.has(rule));
  if (rules.length > 0) {
    alarms[1]?.[2].push(rules);
    alarms[1]?.[3].push(path);
  }
}
const precision = alarms.map(([name, whole, found, texts]) => {
  if (found.length / whole > mostFalseAlarms)
    faults.push(`${name}: ${percent(found.length, whole)} false alarms`);
  if (values.misses)
    for (const [i, text] of texts.entries()) console.log(JSON.stringify({ alarm: found[i], text }));
  return `| ${name} | ${whole} | ${found.length} | ${percent(found.length, whole)} | ${countRules(found)} |`;
});

const table = [
  '| kind | source | planted | taken out | recall | goal |',
  '| --- | --- | --- | --- | --- | --- |',
  ...recall,
  '',
  'Something was seen in ordinary text. All of it counts as a false alarm here, though some of it is right. Not counted:',
  'names of people and random identifiers in paths, which are meant to go. Goal: at most 2 %.',
  '',
  '| where | looked at | something seen | share | by which rule |',
  '| --- | --- | --- | --- | --- |',
  ...precision,
].join('\n');
if (values.write) {
  const file = join(root, 'docs/privacy-filters.md');
  const page = await readFile(file, 'utf8');
  const [begin, end] = ['<!-- measured -->', '<!-- /measured -->'];
  const text = `${page.slice(0, page.indexOf(begin) + begin.length)}\n\n${table}\n\n${page.slice(page.indexOf(end))}`;
  await writeFile(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
} else console.log(table);
for (const fault of faults) console.error(fault);
if (values.check && faults.length > 0) process.exitCode = 1;
