import * as z from 'zod';

import { explainMutant } from './mutant-reasons.ts';

const reportSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.string(),
      mutants: z.array(
        z.object({
          mutatorName: z.string(),
          replacement: z.optional(z.string()),
          status: z.string(),
          location: z.object({ start: z.object({ line: z.int() }) }),
        }),
      ),
    }),
  ),
});

/** What became of the mutants of one file. */
export interface FileReport {
  /** The file as it was when it was run. */
  source: string;
  noticed: number;
  /** Not noticed, each with the line it is in, what it put there, and why that cannot be noticed, if it cannot. */
  survived: { line: string; replacement: string; why: string | undefined }[];
}

/** @param json a report of Stryker's (mutation testing elements schema) */
export function readReport(json: string): [file: string, report: FileReport][] {
  const { files } = reportSchema.parse(JSON.parse(json));
  return Object.entries(files).map(([file, { source, mutants }]) => {
    const lines = source.split('\n');
    const survived = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
    return [
      file,
      {
        source,
        noticed: mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length,
        survived: survived.map(({ location, replacement = '' }) => {
          const line = (lines[location.start.line - 1] ?? '').trim();
          const put = replacement.replaceAll(/\s+/g, ' ');
          return {
            line: `${location.start.line}: ${line}`,
            replacement: put,
            why: explainMutant(file, line, put),
          };
        }),
      },
    ];
  });
}

/**
 * The reports that are of files as these are, and what is missing, in words that say what to do.
 *
 * @param sources of all files that are to be run, by path
 */
export function checkReports(
  files: ReadonlyMap<string, FileReport>,
  sources: ReadonlyMap<string, string>,
): { current: Map<string, FileReport>; missing: string[] } {
  const current = new Map([...files].filter(([file, { source }]) => sources.get(file) === source));
  const missing = [...sources.keys()]
    .filter((file) => !current.has(file))
    .sort()
    .map(
      (file) =>
        `${file} ${files.has(file) ? 'has changed since its report' : 'is in no report'}: run Stryker on it.`,
    );
  return { current, missing };
}

/** The page about it, with what is missing, and the share of all mutants that was noticed. */
export function describeMutants(
  files: ReadonlyMap<string, FileReport>,
  missing: readonly string[],
): { text: string; share: number } {
  const rows = [...files].sort(([a], [b]) => a.localeCompare(b));
  const noticed = rows.reduce((sum, [, file]) => sum + file.noticed, 0);
  const survived = rows.reduce((sum, [, file]) => sum + file.survived.length, 0);
  const explained = rows.flatMap(([, file]) => file.survived).filter(({ why }) => why !== undefined).length;
  const percent = (part: number, rest: number) =>
    part + rest === 0 ? '–' : `${((100 * part) / (part + rest)).toFixed(1)} %`;
  const cell = (text: string) => `\`${text.slice(0, 100).replaceAll('`', 'ˋ').replaceAll('|', '\\|')}\``;
  const text = [
    '# Mutants',
    '',
    'Written by `npm run mutate`: the privacy filters were changed in small ways, one at a time, and their tests run on each',
    '(Stryker). Left out are tables of data (sites, terms, hosts, tracking parameters, query rules, public numbers, words of',
    'rules), which the tests go through entry by entry, mutants that only a new start of the program would show, and the',
    'tests of planted secrets, which would notice more but take long.',
    '',
    '| file | noticed | not noticed | share |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ([file, report]) =>
        `| ${file.replace('utils/privacy/', '')} | ${report.noticed} | ${report.survived.length} | ${percent(report.noticed, report.survived.length)} |`,
    ),
    `| all | ${noticed} | ${survived} | ${percent(noticed, survived)} |`,
    '',
    ...(missing.length === 0 ? [] : ['## Missing', '', ...missing.map((line) => `- ${line}`), '']),
    '## Not noticed',
    '',
    `The goal is 90 % in all. Of ${survived} that are not noticed, ${explained} are held to change nothing that could be seen, by the kinds in`,
    'scripts/prove/mutant-reasons.ts; the others are not tested, or nobody has gone through them yet.',
    '',
    ...rows.flatMap(([file, report]) =>
      report.survived.length === 0
        ? []
        : [
            `### ${file.replace('utils/privacy/', '')}`,
            '',
            '| line | instead | why not |',
            '| --- | --- | --- |',
            ...report.survived.map(
              ({ line, replacement, why = '**not tested**' }) =>
                `| ${cell(line)} | ${cell(replacement)} | ${why} |`,
            ),
            '',
          ],
    ),
  ].join('\n');
  return { text, share: noticed / (noticed + survived) };
}
