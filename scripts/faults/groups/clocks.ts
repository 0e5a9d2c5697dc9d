import { setTimeout as sleep } from 'node:timers/promises';

import { setClock, yearMs } from '../clock.ts';
import { everywhere, type Fault, type FaultGroup } from '../fault.ts';
import { seeded } from '../seeded.ts';

const visits = 2;
const tenYears = 10 * yearMs;

function wrongWhileShared(name: string, title: string, offset: number, during: string): Fault {
  return {
    name,
    title,
    expected: `${during}; then ${visits} receipted`,
    browsers: everywhere,
    async run(scene) {
      await scene.capture(name, visits);
      await scene.member.inBackground(setClock, offset);
      await scene.share();
      const seen = await scene.until(name, during);
      await scene.member.inBackground(setClock, 0);
      await scene.heal();
      return `${seen}; then ${await scene.until(name, `${visits} receipted`)}`;
    },
  };
}

export const clocks: FaultGroup = {
  title: 'Clocks',
  faults: [
    wrongWhileShared(
      'clock-ahead',
      'The clock is ten years ahead while visits are shared, and is set right then',
      tenYears,
      `${visits} sealed, union.clock`,
    ),
    wrongWhileShared(
      'clock-behind',
      'The clock is ten years behind while visits are shared, and is set right then',
      -tenYears,
      `${visits} waiting`,
    ),
    {
      name: 'clock-ahead-capture',
      title: 'The clock is ten years ahead while visits are captured, and is set right then',
      expected: `${visits} waiting; then ${visits} receipted`,
      browsers: everywhere,
      async run(scene) {
        await scene.member.inBackground(setClock, tenYears);
        await scene.capture('clock-ahead-capture', visits);
        await scene.member.inBackground(setClock, 0);
        const during = await scene.describe('clock-ahead-capture');
        await scene.share();
        return `${during}; then ${await scene.until('clock-ahead-capture', `${visits} receipted`)}`;
      },
    },
    {
      name: 'clock-behind-capture',
      title: 'The clock is ten years behind while visits are captured, and is set right then',
      expected: `${visits} waiting; then ${visits} receipted`,
      browsers: everywhere,
      async run(scene) {
        await scene.member.inBackground(setClock, -tenYears);
        await scene.capture('clock-behind-capture', visits);
        await scene.member.inBackground(setClock, 0);
        const during = await scene.describe('clock-behind-capture');
        await scene.share();
        return `${during}; then ${await scene.until('clock-behind-capture', `${visits} receipted`)}`;
      },
    },
    {
      name: 'clock-jumping',
      title:
        'The clock jumps about, up to ten years either way, ten times while visits are captured and shared',
      expected: 'once it is right: 10 receipted',
      browsers: everywhere,
      async run(scene, { seed }) {
        const random = seeded(seed);
        for (let jump = 0; jump < 10; jump += 1) {
          await scene.member.inBackground(setClock, (random() * 2 - 1) * tenYears);
          await scene.capture(`clock-jumping/${jump}`, 1);
          await scene.share();
          await sleep(random() * 500);
        }
        await scene.member.inBackground(setClock, 0);
        await scene.heal();
        return `once it is right: ${await scene.until('clock-jumping', '10 receipted')}`;
      },
    },
  ],
};
