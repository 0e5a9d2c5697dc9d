import { setTimeout as sleep } from 'node:timers/promises';

import { everywhere, type Fault, type FaultGroup } from '../fault.ts';
import { passOn, type Rule } from '../proxy.ts';
import { on, writing } from '../rules.ts';
import type { Scene } from '../scene.ts';

declare const chrome: {
  windows: { create(options: object): Promise<{ id?: number }> };
  runtime: { sendMessage(message: unknown): Promise<unknown>; getURL(path: string): string };
  extension: { getViews(which: { type: 'tab' }): Window[] };
  alarms: { get(name: string): Promise<object | undefined>; clearAll(): Promise<boolean> };
};

/** Runs in a screen: every window of the extension says the same at the same moment, three times. */
async function tellFromAll([verb, payload]: [string, unknown]): Promise<number> {
  const views = chrome.extension.getViews({ type: 'tab' }) as unknown as { chrome: typeof chrome }[];
  const all = [1, 2, 3].flatMap(() =>
    views.map((view) => view.chrome.runtime.sendMessage({ verb, payload })),
  );
  await Promise.all(all);
  return views.length;
}

/** Runs in a screen: opens another in a window of its own. */
async function openWindow(path: string): Promise<void> {
  await chrome.windows.create({ url: chrome.runtime.getURL(path) });
}

const twoWindows: Fault = {
  name: 'two-windows',
  title: 'Two windows share the same visits at the same moment, three times each; five times over',
  expected: '10 receipted',
  browsers: everywhere,
  async run(scene) {
    await scene.member.inScreen(openWindow, '/review.html');
    await sleep(1_000);
    let windows = 0;
    for (let round = 0; round < 5; round += 1) {
      await scene.capture(`two-windows/${round}`, 2);
      const through = Math.max(...(await scene.readStore()).events.map(({ seq }) => seq));
      const told: [string, unknown] = ['shareNow', { union: scene.union.did, through }];
      windows = await scene.member.inScreen(tellFromAll, told);
      await scene.until(`two-windows/${round}`, '2 receipted');
    }
    return { seen: await scene.describe('two-windows'), more: `${windows} screens` };
  },
};

/** Passes an upload on only after something was done to the browser. */
function meanwhile(act: () => Promise<void>): Rule {
  let isFirst = true;
  return on(writing, async (exchange) => {
    if (isFirst) {
      isFirst = false;
      await act();
    }
    await passOn(exchange);
  });
}

function replaced(name: string, title: string, replace: (scene: Scene) => Promise<void>): Fault {
  return {
    name,
    title,
    expected: '2 receipted; of the visits after it: 2 receipted',
    browsers: everywhere,
    async run(scene) {
      await scene.capture(`${name}/before`, 2);
      // A page that stays open is visited anew by the extension that comes.
      await scene.leave();
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      scene.union.proxy.rule = meanwhile(async () => {
        await replace(scene).then(resolve, reject);
      });
      await scene.share();
      await promise;
      await scene.deliver();
      const before = await scene.until(`${name}/before`, '2 receipted');
      await scene.load();
      await scene.capture(`${name}/after`, 2);
      await scene.share();
      return `${before}; of the visits after it: ${await scene.until(`${name}/after`, '2 receipted')}`;
    },
  };
}

const alarmLost: Fault = {
  name: 'alarm-lost',
  title: 'The browser forgets the alarms; later the background starts again',
  expected: 'no alarm; then an alarm; then 2 receipted',
  browsers: everywhere,
  async run(scene) {
    await scene.capture('alarm-lost', 2);
    const hasAlarm = () =>
      scene.member.inScreen(async (name: string) => (await chrome.alarms.get(name)) !== undefined, 'deliver');
    await scene.member.inScreen(() => chrome.alarms.clearAll(), null);
    await scene.member.stopBackground();
    const during = (await hasAlarm()) ? 'an alarm' : 'no alarm';
    await scene.member.ask('tryFilters', { text: '' });
    await sleep(1_000);
    const after = (await hasAlarm()) ? 'an alarm' : 'no alarm';
    await scene.share();
    return `${during}; then ${after}; then ${await scene.until('alarm-lost', '2 receipted')}`;
  },
};

/** How long the computer sleeps. Milliseconds. */
const sleepMs = 8_000;

const asleep: Fault = {
  name: 'asleep',
  title: 'The computer sleeps for 8 s in the middle of an upload (SIGSTOP, SIGCONT)',
  expected: '2 receipted',
  browsers: everywhere,
  async run(scene) {
    await scene.capture('asleep', 2);
    const { promise: woken, resolve } = Promise.withResolvers<void>();
    scene.union.proxy.rule = meanwhile(async () => {
      await scene.member.signal('SIGSTOP');
      setTimeout(() => void scene.member.signal('SIGCONT').then(resolve), sleepMs);
    });
    await scene.share();
    await woken;
    return scene.until('asleep', '2 receipted');
  },
};

export const browsers: FaultGroup = {
  title: 'The browser',
  faults: [
    twoWindows,
    replaced('reloaded', 'The extension is started again in the middle of an upload', ({ member }) =>
      member.replace(),
    ),
    replaced(
      'updated',
      'The extension is replaced by another version in the middle of an upload',
      ({ member }) => member.replace('0.1.1'),
    ),
    alarmLost,
    asleep,
  ],
};
