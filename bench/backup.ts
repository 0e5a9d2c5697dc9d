import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';

import type { Page } from 'playwright-core';

import { browserPid } from '../scripts/browsers/chromium-targets.ts';
import { launchChromium, type ChromiumBrowser } from '../scripts/browsers/chromium.ts';
import { seedEvents } from '../scripts/browsers/seed-events.ts';
import { buildExtension } from '../scripts/build/build-extension.ts';
import { report, round, type Row } from './report.ts';

/**
 * Making a backup and restoring it, in Chromium: time and memory by the number of events. `--write` puts the table into
 * docs/benchmarks.md; `--events` takes other numbers than 10000,100000,1000000.
 */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '10000,100000,1000000' },
    write: { type: 'boolean', default: false },
  },
});

const passphrase = 'four quiet barn owls';
const patienceMs = 30 * 60_000;
const sampleMs = 500;

/** Memory of the browser with all its processes, MB. Linux only. */
async function readMemory(browser: ChromiumBrowser): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-e', '-o', 'pid=,ppid=,rss=']);
  const processes = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const tree = new Set([await browserPid(browser.context)]);
  // A child has a higher number than its parent, as far as numbers have not come round.
  for (const [pid, parent] of processes) if (tree.has(parent)) tree.add(pid);
  return processes.reduce((sum, [pid, , rss]) => sum + (tree.has(pid) ? rss / 1_000 : 0), 0);
}

/** @returns how long `work` took, s, and by how much the browser's memory grew at most, MB */
async function measure(browser: ChromiumBrowser, work: () => Promise<void>): Promise<[number, number]> {
  const before = await readMemory(browser);
  let [most, isDone] = [before, false];
  const watching = (async () => {
    while (!isDone) {
      most = Math.max(most, await readMemory(browser));
      await setTimeout(sampleMs);
    }
  })();
  const start = performance.now();
  await work();
  const seconds = round((performance.now() - start) / 1_000, 1);
  isDone = true;
  await watching;
  return [seconds, Math.round(most - before)];
}

async function make(page: Page, path: string): Promise<void> {
  await page.getByTestId('passphrase-new').fill(passphrase);
  await page.getByTestId('passphrase-again').fill(passphrase);
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: patienceMs }),
    page.getByTestId('make').click(),
  ]);
  await download.saveAs(path);
}

async function restore(page: Page, path: string): Promise<void> {
  await page.getByTestId('backup-file').setInputFiles(path);
  await page.getByTestId('backup-passphrase').fill(passphrase);
  await page.getByTestId('open').click();
  await page.getByTestId('restore').click();
  await page.getByTestId('restored').waitFor({ timeout: patienceMs });
}

async function measureBoth(extensionDir: string, events: number): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'sheaf-bench-backup-'));
  const file = join(folder, 'backup.sheaf');
  const open = async (work: (page: Page, browser: ChromiumBrowser) => Promise<[number, number]>) => {
    const browser = await launchChromium({ extensionDir, headless: true });
    try {
      return await work(await browser.openExtensionPage('/backup.html'), browser);
    } finally {
      await browser.close();
    }
  };
  try {
    const [makeS, makeMb] = await open(async (page, browser) => {
      await page.evaluate(seedEvents, events);
      await page.reload();
      return measure(browser, () => make(page, file));
    });
    const [restoreS, restoreMb] = await open((page, browser) => measure(browser, () => restore(page, file)));
    const { size } = await stat(file);
    return {
      events,
      'file, MB': round(size / 1e6, 1),
      'made in, s': makeS,
      'memory for it, MB': makeMb,
      'restored in, s': restoreS,
      'memory for that, MB': restoreMb,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const extensionDir = await buildExtension('chrome');
const rows: Row[] = [];
for (const events of values.events.split(',')) rows.push(await measureBoth(extensionDir, Number(events)));
await report(
  {
    title: 'Making a backup, and restoring it',
    text: 'In Chromium, of visits alone. Memory: by how much the browser with all its processes grew at most, which includes what its database keeps and the file itself.',
    rows,
  },
  values.write,
);
