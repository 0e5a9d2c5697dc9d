import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { format, resolveConfig } from 'prettier';

import { buildExtension } from './build/build-extension.ts';
import { runHistories } from './prove/histories.ts';
import { runProperties } from './prove/properties.ts';
import { surviveWorkerDeaths, type Deaths } from './prove/worker-deaths.ts';

/**
 * `npm run prove`: the long form of what tests/e2e/worker-deaths.test.ts, the random histories of deliveries and the
 * properties of the privacy filters show; writes docs/proofs.md.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    properties: { type: 'string', default: '20000' },
    histories: { type: 'string', default: '2000' },
  },
});

async function main(): Promise<void> {
  const properties = await runProperties(Number(values.properties));
  const histories = await runHistories(Number(values.histories));
  const extensionDir = await buildExtension('chrome');
  const rows: (Deaths & { seed: number })[] = [];
  for (let run = 0; run < Number(values.runs); run += 1) {
    const seed = Number(values.seed) + run;
    rows.push({ seed, ...(await surviveWorkerDeaths({ extensionDir, visits: 600, stops: 20, seed })) });
    console.table(rows.slice(-1));
  }
  const path = join(import.meta.dirname, '../docs/proofs.md');
  await writeFile(
    path,
    await format([describe(rows), histories, properties].join('\n'), {
      ...(await resolveConfig(path)),
      filepath: path,
    }),
  );
  // One second is the first checkpoint of a visit (utils/collect/collect-page.ts).
  const isBroken = (row: Deaths) => row.lostOrDoubled + row.unexplained > 0 || row.oldestMissingMs > 1_000;
  if (rows.some(isBroken)) process.exitCode = 1;
}

function describe(rows: readonly (Deaths & { seed: number })[]): string {
  const lines = rows.map((row) =>
    [
      row.seed,
      row.visits,
      row.stops,
      row.acknowledged,
      row.lostOrDoubled,
      row.unexplained,
      row.missing,
      row.oldestMissingMs,
    ].join(' | '),
  );
  return [
    '# Proofs',
    '',
    'Written by `npm run prove`; `npm test` runs a short form.',
    '',
    '## Worker deaths',
    '',
    'A page in Chromium makes 600 visits within itself while the extension’s worker is stopped 20 times; then its tab',
    'crashes. Every event that the page was told is stored must be in the record once, and',
    'what is missing must be the last that happened.',
    '',
    '| seed | visits | stops | acknowledged events | lost or doubled | unexplained | visits missing | oldest of them, ms before the crash |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...lines.map((line) => `| ${line} |`),
    '',
  ].join('\n');
}

await main();
