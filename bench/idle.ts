import { parseArgs } from 'node:util';

import { launchChromium } from '../scripts/browsers/chromium.ts';
import { buildExtension } from '../scripts/build/build-extension.ts';
import { startAlone } from '../scripts/demo/start-alone.ts';
import { serveSites } from '../scripts/sites/serve.ts';
import { report } from './report.ts';

/**
 * How often the background is woken while nothing happens on a page that is open and captured. `--write` puts the table
 * into docs/benchmarks.md.
 */
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, write: { type: 'boolean', default: false } },
});

const url = 'https://feed.example.net/a';

async function main(): Promise<void> {
  const extensionDir = await buildExtension('chrome');
  const page = { body: '<!doctype html><title>Still</title><p>Nothing happens here.' };
  const sites = await serveSites({ sites: { 'feed.example.net': { '/a': page } } });
  const browser = await launchChromium({ extensionDir, headless: true, sites });
  try {
    const inside = await startAlone(browser);
    const web = await browser.context.newPage();
    await web.goto(url);
    // Past the first checkpoints of a visit; from then on it has nothing to say.
    await web.waitForTimeout(65_000);
    await browser.stopWorker();
    let wakes = 0;
    let isRunning = false;
    const session = await browser.context.newCDPSession(inside);
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { runningStatus, scriptURL } of versions) {
        if (!scriptURL.startsWith(`chrome-extension://${browser.extensionId}/`)) continue;
        if (runningStatus === 'starting' && !isRunning) wakes += 1;
        isRunning = runningStatus === 'starting' || runningStatus === 'running';
      }
    });
    await session.send('ServiceWorker.enable');
    await web.waitForTimeout(Number(values.minutes) * 60_000);
    const idle = wakes;
    // The count must be able to be more than none.
    await web.reload();
    await web.waitForTimeout(2_000);
    if (wakes === idle) throw new Error('Not even a reload woke the background: nothing was measured.');
    await report(
      {
        title: 'Wakes of the background while nothing happens',
        text: 'On a captured page in front, without a union, after its first minute. A reload afterwards does wake it. Limit: 0.',
        rows: [{ minutes: Number(values.minutes), wakes: idle }],
      },
      values.write,
    );
  } finally {
    await browser.close();
    await sites.close();
  }
}

await main();
