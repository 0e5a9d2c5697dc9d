import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startUnion, type RunningUnion } from '../../union/main.ts';
import { launchChromium } from '../browsers/chromium.ts';
import { demoSites } from '../sites/demo.ts';
import { serveSites } from '../sites/serve.ts';
import { exportLedger } from './export-ledger.ts';
import { browse } from './tour-browse.ts';
import { joinDemoUnion, readBatches, readRecord, shareNow, deleteFirst } from './tour-screens.ts';

export interface TourOptions {
  /** Folder of the built extension. */
  extensionDir: string;
  executablePath: string;
  /** Told each step in a sentence. */
  say: (line: string) => void;
  /** Kills the background worker after every step. */
  stopWorker: boolean;
  /** The union is down when the member shares, and comes back afterwards. */
  unionDown: boolean;
}

/** What the tour found; `ok` only if the union's ledger holds exactly the lines that the review screen showed. */
export interface TourResult {
  ok: boolean;
  captured: number;
  deleted: number;
  shared: number;
  receipted: number;
  ledger: number;
  batches: number;
  seconds: number;
}

/**
 * Goes the whole way of one event with a real union and a real browser, through the product's own screens, with an
 * empty profile and an empty union that are deleted at the end.
 */
export async function takeTour(options: TourOptions): Promise<TourResult> {
  const started = performance.now();
  const cleanUps: (() => Promise<unknown>)[] = [];
  try {
    return {
      ...(await run(options, cleanUps)),
      seconds: Math.round((performance.now() - started) / 100) / 10,
    };
  } finally {
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
  }
}

async function run(
  { extensionDir, executablePath, say, stopWorker, unionDown }: TourOptions,
  cleanUps: (() => Promise<unknown>)[],
): Promise<Omit<TourResult, 'seconds'>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sheaf-tour-'));
  cleanUps.push(() => rm(dataDir, { recursive: true, force: true }));
  const openUnion = (port: number) => startUnion({ dataDir, port, host: '127.0.0.1', log: () => {} });
  let union: RunningUnion | undefined = await openUnion(0);
  const { port } = union;
  cleanUps.push(async () => union?.close());
  const address = new URL(union.url).host;
  say(`A union has opened its doors at ${address}.`);

  const sites = await serveSites({ sites: demoSites });
  cleanUps.push(() => sites.close());
  const browser = await launchChromium({ extensionDir, headless: true, executablePath, sites });
  cleanUps.push(() => browser.close());
  const step = async () => {
    if (!stopWorker) return;
    await browser.stopWorker();
    say('   (The browser put the background worker to sleep.)');
  };
  say('A member installs Sheaf.');
  await step();

  await joinDemoUnion(browser, address, say);
  await step();
  await browse(await browser.context.newPage(), say, step);

  const review = await browser.openExtensionPage('/review.html');
  const captured = await readRecord(review);
  say(
    `In the review screen the member reads ${captured.length} events, each with the exact line that would be sent.`,
  );
  await step();
  const deleted = await deleteFirst(review, 'page.visit');
  say(`They would rather keep this one to themselves, and delete it: ${deleted}`);
  const shown = await readRecord(review);
  await step();

  if (unionDown) {
    await union.close();
    union = undefined;
  }
  const { shared } = await shareNow(review, unionDown ? 'problem' : 'receipt');
  if (unionDown) {
    say(`They share ${shared} events, but the union is down. The sealed batch waits on their device.`);
    await step();
    union = await openUnion(port);
    await review.getByTestId('check-again').click();
    await review
      .locator('[data-testid="batch"][data-state="receipted"]')
      .first()
      .waitFor({ timeout: 60_000 });
    say('The union is back, and takes the same sealed bytes.');
  } else {
    say(`They share ${shared} events, sealed for the union and signed by them.`);
  }
  await step();
  const batches = await readBatches(review);
  const receipted = sum(batches.filter(({ state }) => state === 'receipted'));
  say(`The union’s signed receipt is there: ${receipted} events received.`);

  const ledger = (await exportLedger(dataDir)).map(({ line }) => line);
  const isSame = isDeepEqual(ledger.toSorted(), shown.toSorted());
  say(
    isSame
      ? 'The union’s ledger holds exactly the lines that were shown, to the byte.'
      : 'The ledger DIFFERS from what was shown.',
  );
  const counts = {
    captured: captured.length,
    deleted: captured.length - shown.length,
    shared: sum(batches),
    receipted,
    ledger: ledger.length,
    batches: batches.length,
  };
  const isComplete = counts.shared === shown.length && receipted === counts.shared && counts.deleted > 0;
  return { ok: isSame && isComplete && shared === counts.shared, ...counts };
}

function sum(batches: readonly { events: number }[]): number {
  return batches.reduce((total, { events }) => total + events, 0);
}

function isDeepEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, i) => line === b[i]);
}
