import { randomUUID } from 'node:crypto';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { ChildTarget } from './child-target.ts';
import { within } from './deadline.ts';
import { BrowserError } from './errors.ts';

/** A CDP session with the whole browser behind a persistent context. The caller detaches it. */
export async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (browser === null) throw new BrowserError('protocol', 'This browser context has no browser.');
  return browser.newBrowserCDPSession();
}

/**
 * Opens `url` in a tab that does not come to the front, so that the active tab stays the active tab.
 * `deadlineMs` bounds the whole.
 */
export async function openBehind(context: BrowserContext, url: string, deadlineMs: number): Promise<Page> {
  const session = await browserSession(context);
  try {
    // Other tabs may open at the same moment (the extension's own first page): this one has a mark.
    const mark = `about:blank#${randomUUID()}`;
    const predicate = (page: Page) => page.url() === mark;
    const opened = context.waitForEvent('page', { predicate, timeout: deadlineMs });
    await session.send('Target.createTarget', { url: mark, background: true });
    const page = await within(opened, deadlineMs, `a background tab for ${url}`);
    await page.goto(url, { timeout: deadlineMs });
    return page;
  } finally {
    await session.detach();
  }
}

/** Process id of the browser's main process. */
export async function browserPid(context: BrowserContext): Promise<number | undefined> {
  const session = await browserSession(context);
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.find((one) => one.type === 'browser')?.id;
  } finally {
    await session.detach();
  }
}

/**
 * A line to the target at `url`, such as a worker, for what Playwright does not offer.
 * @throws BrowserError `protocol` if there is none
 */
export async function openTarget(context: BrowserContext, url: string): Promise<ChildTarget> {
  const session = await browserSession(context);
  await session.send('Target.setDiscoverTargets', { discover: true });
  const { targetInfos } = await session.send('Target.getTargets');
  const found = targetInfos.find((target) => target.url === url);
  if (!found) throw new BrowserError('protocol', `There is no target at ${url}.`);
  return ChildTarget.attach(session, found.targetId);
}
