import type { Page } from 'playwright-core';
import { within } from './deadline.ts';

const DEADLINE_MS = 10_000;

/**
 * Stops the extension's service worker as the browser does when it is idle or needs memory, and resolves
 * when it is stopped (at once if it was not running). The next event wakes it again.
 * @param control a page of the extension; it stays as it is
 * @param extensionOrigin `chrome-extension://…`, no slash at the end
 */
export async function stopWorker(control: Page, extensionOrigin: string): Promise<void> {
  const session = await control.context().newCDPSession(control);
  const { promise: stopped, resolve: whenStopped } = Promise.withResolvers<void>();
  const { promise: told, resolve: whenTold } = Promise.withResolvers<void>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    const ours = versions.filter((one) => one.scriptURL.startsWith(`${extensionOrigin}/`));
    if (ours.length === 0) return;
    if (ours.every((one) => one.runningStatus === 'stopped')) whenStopped();
    whenTold();
  });
  try {
    await session.send('ServiceWorker.enable');
    await within(told, DEADLINE_MS, "the state of the extension's worker");
    await session.send('ServiceWorker.stopAllWorkers');
    await within(stopped, DEADLINE_MS, "the extension's worker to stop");
  } finally {
    await session.detach();
  }
}

/** Whether the extension's service worker runs; asking does not wake it. Parameters as for `stopWorker`. */
export async function isWorkerRunning(control: Page, extensionOrigin: string): Promise<boolean> {
  const session = await control.context().newCDPSession(control);
  const { promise: told, resolve } = Promise.withResolvers<boolean>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    const ours = versions.filter((one) => one.scriptURL.startsWith(`${extensionOrigin}/`));
    if (ours.length > 0) resolve(ours.some((one) => one.runningStatus !== 'stopped'));
  });
  try {
    await session.send('ServiceWorker.enable');
    return await within(told, DEADLINE_MS, "the state of the extension's worker");
  } finally {
    await session.detach();
  }
}
