import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { format, resolveConfig } from 'prettier';

export type Row = Record<string, string | number>;

/** @returns NaN for no numbers */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** To `digits` decimals. */
export function round(value: number, digits = 2): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

/**
 * Measures each subject once a round, in an order that turns with every round; two rounds are thrown away first.
 * @returns what was measured, by subject, in the order of the rounds
 */
export async function alternate<K extends string>(
  rounds: number,
  measures: Record<K, () => Promise<number>>,
): Promise<Record<K, number[]>> {
  const names = Object.keys(measures) as K[];
  const measured = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<K, number[]>;
  for (let turn = -2; turn < rounds; turn += 1) {
    const first = (turn + names.length) % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const value = await measures[name]();
      if (turn >= 0) measured[name].push(value);
    }
  }
  return measured;
}

/** Prints a table and, if it is to be written, puts it into docs/benchmarks.md under its own heading. */
export async function report(
  section: { title: string; text: string; rows: readonly Row[] },
  write: boolean,
): Promise<void> {
  console.table(section.rows);
  if (!write) return;
  const path = join(import.meta.dirname, '../docs/benchmarks.md');
  const [head = '', ...others] = (await readFile(path, 'utf8')).split(/^(?=## )/m);
  const heading = `## ${section.title}\n`;
  const body = `${heading}\n${section.text}\n\n${toTable(section.rows)}\n\n`;
  const at = others.findIndex((other) => other.startsWith(heading));
  if (at >= 0) others[at] = body;
  else others.push(body);
  const text = [head, ...others].join('');
  await writeFile(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}

function toTable(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names, names.map(() => '---'), ...rows.map((row) => names.map((name) => row[name]))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
