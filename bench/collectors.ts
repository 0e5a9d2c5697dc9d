import { parseArgs } from 'node:util';

import type { Page } from 'playwright-core';

import { launchChromium } from '../scripts/browsers/chromium.ts';
import { buildExtension } from '../scripts/build/build-extension.ts';
import { startAlone } from '../scripts/demo/start-alone.ts';
import { serveSites } from '../scripts/sites/serve.ts';
import { alternate, median, report, round } from './report.ts';

/**
 * What the collectors cost a page: script time of its main thread over a scripted workload, in alternating rounds with
 * the same page without them, and with the naive way to watch a page. `--write` puts the table into docs/benchmarks.md.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, write: { type: 'boolean', default: false } },
});

const url = 'https://feed.example.net/a';
const items = Array.from(
  { length: 1_250 },
  (_, i) => `<article><h2>${i}</h2><p>Words.</p><a href="/item/${i}">on</a></article>`,
);
const body =
  `<!doctype html><html lang="en"><title>Feed</title><meta property="og:type" content="article">` +
  `<meta property="article:published_time" content="2026-01-01"><main>${items.join('')}</main>`;

/** What many trackers do: observe the whole document, and at every change search it for what they look for. */
function observeEverything(): void {
  new MutationObserver(() => {
    for (const element of document.querySelectorAll('a,article,video,button,[data-id]'))
      element.matches('[href]');
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** A feed that grows, counts, and is scrolled: 200 steps, one a frame. */
async function work(): Promise<void> {
  const feed = document.querySelector('main');
  for (let step = 0; step < 200; step += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const item = feed?.children[step]?.cloneNode(true) as Element | undefined;
    if (!feed || !item) throw new Error('The page has no feed.');
    feed.append(item);
    feed.firstElementChild?.setAttribute('data-step', String(step));
    const count = item.querySelector('h2');
    if (count) count.textContent = String(step);
    window.scrollTo(0, step * 40);
  }
}

async function measure(page: Page): Promise<number> {
  await page.goto(url);
  await page.waitForTimeout(2_500);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN) * 1_000;
  };
  const before = await read();
  const working = page.evaluate(work);
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.move(100 + step, 200 + step);
    if (step % 10 === 0) await page.keyboard.press('Shift');
  }
  await working;
  const after = await read();
  await session.detach();
  await page.goto('about:blank');
  return after - before;
}

async function main(): Promise<void> {
  const extensionDir = await buildExtension('chrome');
  const sites = await serveSites({ sites: { 'feed.example.net': { '/a': { body } } } });
  const capturing = await launchChromium({ extensionDir, headless: true, sites });
  const plain = await launchChromium({ extensionDir, headless: true, sites });
  try {
    await startAlone(capturing);
    const collected = await capturing.context.newPage();
    const empty = await plain.context.newPage();
    const observed = await plain.context.newPage();
    await observed.addInitScript(observeEverything);
    const front = async (page: Page) => {
      await page.bringToFront();
      return measure(page);
    };
    const ms = await alternate(Number(values.rounds), {
      empty: () => front(empty),
      collected: () => front(collected),
      observed: () => front(observed),
    });
    const [none, ours, naive] = [median(ms.empty), median(ms.collected), median(ms.observed)];
    const cost = Math.max(0, ours - none);
    await report(
      {
        title: 'Script time of the collectors in a page',
        text:
          'Script time of the main thread (ScriptDuration of the DevTools protocol) while a feed of 5,000 nodes grows by 200 ' +
          'items, is scrolled, and gets pointer and key events: the page alone, with every collector, and with an observer ' +
          'of the whole document that looks for links and items at every change. The cost is what is over the page alone. ' +
          'Limit: 1/80 of the observer’s.',
        rows: [
          {
            rounds: ms.empty.length,
            'page alone, ms': round(none),
            'with collectors, ms': round(ours),
            'with observer, ms': round(naive),
            'cost of collectors, ms': round(cost),
            'collectors / observer': round(cost / (naive - none), 4),
            'observer / collectors': round((naive - none) / cost, 0),
          },
        ],
      },
      values.write,
    );
  } finally {
    await capturing.close();
    await plain.close();
    await sites.close();
  }
}

await main();
