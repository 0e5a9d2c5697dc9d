import { setTimeout as sleep } from 'node:timers/promises';

import { poll } from '../../browsers/deadline.ts';
import { keyOf } from '../check.ts';
import { chromiumOnly, everywhere, type Extent, type Fault, type FaultGroup } from '../fault.ts';
import { findWrong } from '../find-wrong.ts';
import type { Scene } from '../scene.ts';
import { listenForStep, readStep, stopAtStep, tell } from '../steps.ts';

const visits = 2;
const patienceMs = 30_000;

/** More steps than anything takes. */
const mostSteps = 200;

/** Every step, or those that were chosen. */
function* listSteps({ steps }: Extent): Generator<number> {
  if (steps) yield* steps;
  else for (let step = 1; step < mostSteps; step += 1) yield step;
}

/**
 * Has the worker do something and kills it at a step of that.
 * @param isDone whether it was done without coming to that step
 * @returns which step it was; undefined if it was done before
 */
async function killAt(
  scene: Scene,
  step: number,
  told: [verb: string, payload: unknown],
  isDone: () => Promise<boolean>,
): Promise<string | undefined> {
  const { member } = scene;
  const channel = `${told[0]} ${step}`;
  await member.inScreen(listenForStep, channel);
  await member.inBackground(stopAtStep, { step, channel });
  await member.inScreen(tell, told);
  const hear = async () => (await member.inScreen(readStep, channel)) ?? undefined;
  // Where it stands in the middle of a transaction, the store cannot be read.
  await Promise.race([
    poll(hear, patienceMs, `step ${step}`),
    poll(isDone, patienceMs, 'the end without it'),
  ]);
  // The last step may be right after what makes it look done.
  await sleep(300);
  const reached = await hear();
  // Also what was not reached: it would be by whatever comes next.
  await member.stopBackground();
  return reached;
}

function describeSteps(reached: readonly string[]): string {
  const kinds = new Map<string, number>();
  for (const each of reached) kinds.set(each, (kinds.get(each) ?? 0) + 1);
  return `${reached.length} steps: ${[...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')}`;
}

const deliverySteps: Fault = {
  name: 'stopped-delivering',
  title: 'The worker is killed at every step of sealing, uploading and settling',
  expected: `after each step: ${visits} receipted`,
  browsers: chromiumOnly,
  async run(scene, extent) {
    const reached: string[] = [];
    const wrong: string[] = [];
    for (const step of listSteps(extent)) {
      const name = `stopped-delivering/${step}`;
      await scene.capture(name, visits);
      const through = Math.max(...(await scene.readStore()).events.map(({ seq }) => seq));
      const isDone = async () => (await scene.describe(name)) === `${visits} receipted`;
      const where = await killAt(scene, step, ['shareNow', { union: scene.union.did, through }], isDone);
      if (where === undefined) break;
      reached.push(where);
      wrong.push(...(await findWrong(scene, where)));
      await scene.share();
      const after = await scene.until(name, `${visits} receipted`);
      if (after !== `${visits} receipted`) wrong.push(`${where}: ${after}`);
    }
    const seen = wrong.length === 0 ? deliverySteps.expected : wrong.join('. ');
    return { seen, more: describeSteps(reached) };
  },
};

const forgetSteps: Fault = {
  name: 'stopped-forgetting',
  title: 'The worker is killed at every step of deleting a held event',
  expected: 'after each step: the event is gone, or there as it was, and can be deleted',
  browsers: chromiumOnly,
  async run(scene, extent) {
    const reached: string[] = [];
    const wrong: string[] = [];
    for (const step of listSteps(extent)) {
      const name = `stopped-forgetting/${step}`;
      await scene.capture(name, visits);
      const [event] = scene.eventsOf(await scene.readStore(), name);
      if (!event) throw new Error('There is no event to delete.');
      scene.giveUp(keyOf(event));
      const isDone = async () => scene.eventsOf(await scene.readStore(), name).length < visits;
      const where = await killAt(scene, step, ['deleteEvent', { seq: event.seq }], isDone);
      scene.giveUp(keyOf(event));
      if (where === undefined) break;
      reached.push(where);
      wrong.push(...(await findWrong(scene, where)));
      const outcome = await scene.forget(event.seq);
      if (outcome !== 'deleted' && outcome !== 'gone') wrong.push(`${where}: ${outcome}`);
    }
    const seen = wrong.length === 0 ? forgetSteps.expected : wrong.join('. ');
    return { seen, more: describeSteps(reached) };
  },
};

/** Milliseconds from one moment to the next at which a background is stopped. */
const strideMs = 25;

const moments: Fault = {
  name: 'stopped-at-moments',
  title: `The browser stops the background ${strideMs} ms after sharing, ${2 * strideMs} ms after, and so on, until a delivery is over before`,
  expected: `after each stop: ${visits} receipted`,
  browsers: everywhere,
  async run(scene, { steps }) {
    const wrong: string[] = [];
    let stops = 0;
    for (let stop = 1; stop < (steps ? 4 : mostSteps); stop += 1) {
      const name = `stopped-at-moments/${stop}`;
      await scene.capture(name, visits);
      await scene.share();
      await sleep(stop * strideMs);
      const isOver = (await scene.describe(name)) === `${visits} receipted`;
      await scene.member.stopBackground();
      if (isOver) break;
      stops += 1;
      wrong.push(...(await findWrong(scene, `${stop * strideMs} ms`)));
      await scene.deliver();
      const after = await scene.until(name, `${visits} receipted`);
      if (after !== `${visits} receipted`) wrong.push(`${stop * strideMs} ms: ${after}`);
    }
    const seen = wrong.length === 0 ? moments.expected : wrong.join('. ');
    return { seen, more: `${stops} stops` };
  },
};

/** The browser stops an idle background within this. Milliseconds. */
const idleMs = 60_000;

const idle: Fault = {
  name: 'stopped-idle',
  title:
    'The browser stops the idle background by itself, with held events in the record; later they are shared',
  expected: `stopped, ${visits} waiting; then ${visits} receipted`,
  // Chromium does not stop one that a debugger is attached to.
  browsers: ['Firefox'],
  async run(scene) {
    await scene.capture('stopped-idle', visits);
    const isStopped = async () => !(await scene.member.isBackgroundRunning());
    const state = await poll(isStopped, idleMs, 'the background to be stopped', 1_000).then(
      () => 'stopped',
      () => 'running all the while',
    );
    const during = await scene.describe('stopped-idle');
    await scene.share();
    return `${state}, ${during}; then ${await scene.until('stopped-idle', `${visits} receipted`)}`;
  },
};

export const stops: FaultGroup = {
  title: 'The background dies',
  faults: [deliverySteps, forgetSteps, moments, idle],
};
