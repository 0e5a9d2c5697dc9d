import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { format, resolveConfig } from 'prettier';

import config from '../stryker.config.json' with { type: 'json' };
import { checkReports, describeMutants, readReport, type FileReport } from './prove/mutants.ts';

/**
 * `npm run mutate`: changes the privacy filters in some thousands of small ways and sees which of them their tests notice
 * (Stryker, stryker.config.json); writes docs/mutants.md. About an hour. `--report FILE`, again for each, writes from
 * reports that are there. What is in no report, or has changed since, is named there and fails it.
 */
const { values } = parseArgs({ options: { report: { type: 'string', multiple: true } } });
const root = join(import.meta.dirname, '..');

async function runStryker(): Promise<string[]> {
  const bin = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  // Properties run a few times each: what a mutant breaks, an example shows.
  const child = spawn(process.execPath, [bin, 'run'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, SHEAF_RUNS: '10' },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`Stryker ended with ${code}.`);
  return [join(root, '.stryker/report.json')];
}

/** All files that are to be run, with what is in them. */
async function readSources(): Promise<Map<string, string>> {
  const taken = config.mutate.filter((pattern) => !pattern.startsWith('!'));
  const left = config.mutate.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  const sources = new Map<string, string>();
  for await (const file of glob(taken, { cwd: root, exclude: left }))
    sources.set(file, await readFile(join(root, file), 'utf8'));
  return sources;
}

const files = new Map<string, FileReport>();
for (const path of values.report ?? (await runStryker())) {
  // A later report of the same file takes the place of an earlier one.
  for (const [file, report] of readReport(await readFile(path, 'utf8'))) files.set(file, report);
}
const { current, missing } = checkReports(files, await readSources());
const page = join(root, 'docs/mutants.md');
const { text, share } = describeMutants(current, missing);
await writeFile(page, await format(text, { ...(await resolveConfig(page)), filepath: page }));
console.log(`${(100 * share).toFixed(1)} % of the mutants were noticed.`);
for (const line of missing) console.error(line);
if (share < 0.9 || missing.length > 0) process.exitCode = 1;
