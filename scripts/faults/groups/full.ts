import { setTimeout as sleep } from 'node:timers/promises';

import { everywhere, type Fault, type FaultGroup } from '../fault.ts';
import type { Inside } from '../member.ts';
import { passOn } from '../proxy.ts';
import { asking, on } from '../rules.ts';
import { readProblem } from '../store-problem.ts';

interface Filling {
  /** The stores that take nothing more; undone when there are none. */
  full: string[];
}

/** Runs in the background: a write to these stores fails as it does on a full disk, and so does its transaction. */
const fill: Inside<Filling, void> = (scope, { full }) => {
  const stores = scope.IDBObjectStore.prototype;
  const holder = scope as unknown as { roomy?: Record<string, unknown> };
  const roomy = (holder.roomy ??= { add: Reflect.get(stores, 'add'), put: Reflect.get(stores, 'put') });
  for (const name of ['add', 'put']) {
    const real = roomy[name] as (...given: unknown[]) => unknown;
    Reflect.set(stores, name, function later(this: IDBObjectStore, ...given: unknown[]) {
      if (!full.includes(this.name)) return Reflect.apply(real, this, given);
      this.transaction.abort();
      throw new scope.DOMException('The disk is full.', 'QuotaExceededError');
    });
  }
};

/** The tables that capturing writes to. */
const captureTables = ['events', 'counters', 'totals', 'deleted', 'progress'];

const fullCapture: Fault = {
  name: 'full-capture',
  title: 'The disk is full while two of four visits are captured; there is room again later',
  expected: '2 waiting, store.full; then 4 receipted',
  browsers: everywhere,
  async run(scene) {
    const { member } = scene;
    await scene.capture('full-capture/before', 2);
    await member.inBackground(fill, { full: captureTables });
    await scene.push('full-capture/during', 2);
    await sleep(2_000);
    const during = `${await scene.describe('full-capture')}, ${await readProblem(scene)}`;
    await member.inBackground(fill, { full: [] });
    await member.ask('retryStore', {});
    await scene.awaitEvents('full-capture', 4);
    await scene.share();
    return `${during}; then ${await scene.until('full-capture', '4 receipted')}`;
  },
};

const fullSealing: Fault = {
  name: 'full-sealing',
  title: 'The disk is full when a batch is to be sealed; there is room again later',
  expected: '2 waiting; then 2 receipted',
  browsers: everywhere,
  async run(scene) {
    await scene.capture('full-sealing', 2);
    await scene.member.inBackground(fill, { full: ['batches'] });
    await scene.share();
    await sleep(2_000);
    const during = await scene.describePlaces('full-sealing');
    await scene.member.inBackground(fill, { full: [] });
    await scene.deliver();
    return `${during}; then ${await scene.until('full-sealing', '2 receipted')}`;
  },
};

const fullSettling: Fault = {
  name: 'full-settling',
  title: 'The disk is full when a receipt is to be kept; there is room again later',
  expected: '2 sent; then 2 receipted',
  browsers: everywhere,
  async run(scene) {
    await scene.capture('full-settling', 2);
    let isFull = false;
    scene.union.proxy.rule = on(asking, async (exchange) => {
      if (!isFull) await scene.member.inBackground(fill, { full: ['batches', 'progress'] });
      isFull = true;
      await passOn(exchange);
    });
    await scene.share();
    await scene.until('full-settling', '2 sent');
    await sleep(3_000);
    const during = await scene.describePlaces('full-settling');
    scene.union.proxy.rule = passOn;
    await scene.member.inBackground(fill, { full: [] });
    await scene.deliver();
    return `${during}; then ${await scene.until('full-settling', '2 receipted')}`;
  },
};

export const fullDisk: FaultGroup = {
  title: 'The disk is full',
  faults: [fullCapture, fullSealing, fullSettling],
};
