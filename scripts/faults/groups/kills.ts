import { setTimeout as sleep } from 'node:timers/promises';

import { everywhere, type Fault, type FaultGroup } from '../fault.ts';
import { findWrong } from '../find-wrong.ts';
import type { Scene } from '../scene.ts';
import { seeded } from '../seeded.ts';
import { tell } from '../steps.ts';

/** Browses, and shares every few visits, until a moment. The browser or the union may be gone before. */
async function browseUntil(scene: Scene, name: string, moment: number): Promise<void> {
  for (let part = 0; Date.now() < moment; part += 1) {
    await scene.push(`${name}/${part}`, 3);
    await sleep(Math.min(300, Math.max(0, moment - Date.now())));
    const last = (await scene.readStore()).events.at(-1);
    if (last)
      await scene.member.inScreen(tell, ['shareNow', { union: scene.union.did, through: last.seq }] as [
        string,
        unknown,
      ]);
  }
}

/** Shares all there is. @returns what is then not receipted, in words */
async function findUndelivered(scene: Scene, name: string): Promise<string[]> {
  await scene.share();
  const all = scene.eventsOf(await scene.readStore(), name).length;
  const after = await scene.until(name, `${all} receipted`, scene.union, 60_000);
  return after === `${all} receipted` ? [] : [`in the end: ${after}`];
}

const expected = 'after each kill: nothing lost, nothing twice; in the end: all receipted';

const browserKilled: Fault = {
  name: 'browser-killed',
  title:
    'The browser is killed (SIGKILL) at a random moment of a run of browsing and sharing, again and again',
  expected,
  browsers: everywhere,
  isLast: true,
  async run(scene, { kills, runMs, seed }) {
    const random = seeded(seed);
    const wrong: string[] = [];
    // Chromium writes down which sites it was allowed a while after it was, or when it is closed.
    if (scene.member.browser === 'Chromium') await scene.restart('close');
    for (let kill = 0; kill < kills; kill += 1) {
      await scene.load();
      await browseUntil(scene, `browser-killed/${kill}`, Date.now() + random() * runMs);
      await scene.restart('SIGKILL');
      wrong.push(...(await findWrong(scene, `kill ${kill}`)));
    }
    wrong.push(...(await findUndelivered(scene, 'browser-killed')));
    const all = scene.eventsOf(await scene.readStore(), 'browser-killed').length;
    const seen = wrong.length === 0 ? expected : wrong.join('. ');
    return { seen, more: `${kills} kills, runs of ${runMs / 1_000} s, ${all} events` };
  },
};

/** How long a union is left alone, at most, before it is killed. Milliseconds. */
const lifeMs = 3_000;

const unionKilled: Fault = {
  name: 'union-killed',
  title: 'The union’s process is killed (SIGKILL) at random moments while the member browses and shares',
  expected,
  browsers: everywhere,
  async run(scene, { kills, seed }) {
    const random = seeded(seed);
    const wrong: string[] = [];
    await scene.load();
    for (let kill = 0; kill < kills; kill += 1) {
      const browsing = browseUntil(scene, `union-killed/${kill}`, Date.now() + lifeMs);
      await sleep(random() * lifeMs);
      await scene.union.kill();
      await browsing;
      await scene.union.start();
      wrong.push(...(await findWrong(scene, `kill ${kill}`)));
    }
    wrong.push(...(await findUndelivered(scene, 'union-killed')));
    const all = scene.eventsOf(await scene.readStore(), 'union-killed').length;
    const seen = wrong.length === 0 ? expected : wrong.join('. ');
    return { seen, more: `${kills} kills, ${all} events` };
  },
};

export const killed: FaultGroup = {
  title: 'Browser and union are killed',
  faults: [browserKilled, unionKilled],
};
