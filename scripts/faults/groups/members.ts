import { everywhere, type Fault, type FaultGroup } from '../fault.ts';
import { asking, on, portal, refuse, writing } from '../rules.ts';
import type { Scene } from '../scene.ts';
import { passOn, type Rule } from '../proxy.ts';

/** Holds the visits of a name where they are to be while the member deletes one. */
async function bring(scene: Scene, name: string, rule: Rule, where: string): Promise<void> {
  await scene.capture(name, 3);
  scene.union.proxy.rule = rule;
  await scene.share();
  await scene.until(name, where);
}

interface When {
  state: string;
  rule: Rule;
  where: string;
}

function deletedWhen({ state, rule, where }: When): Fault {
  const name = `deleted-${state}`;
  return {
    name,
    title: `The member deletes an event while it is ${state}: what is in a batch is not deleted but recalled`,
    expected: 'already-sealed; then 2 receipted, 1 recalled in the same batch',
    browsers: everywhere,
    async run(scene) {
      await bring(scene, name, rule, where);
      const [event] = scene.eventsOf(await scene.readStore(), name);
      const outcome = await scene.forget(event?.seq ?? 0);
      await scene.heal();
      await scene.until(name, '3 receipted');
      await scene.member.ask('recall', {
        union: scene.union.did,
        what: { scope: 'event', seq: event?.seq ?? 0 },
      });
      const recalled = await scene.untilRecalled();
      return `${outcome}; then ${await describeRecalled(scene, name, recalled)}`;
    },
  };
}

/** What of three events is still delivered, once the union acknowledged the recall of one. */
async function describeRecalled(scene: Scene, name: string, isAcknowledged: boolean): Promise<string> {
  const seen = await scene.describe(name);
  if (!isAcknowledged) return `${seen}, the recall not acknowledged`;
  const store = await scene.readStore();
  const [first] = scene.eventsOf(store, name);
  const batch = store.batches.find(({ ranges }) =>
    ranges.some(([from, to]) => first && from <= first.seq && first.seq <= to),
  );
  const isOne = batch?.recalled?.length === 1 && batch.recalled[0]?.isAcknowledged === true;
  return isOne && seen === '3 receipted' ? '2 receipted, 1 recalled in the same batch' : seen;
}

export const members: FaultGroup = {
  title: 'The member deletes an event',
  faults: [
    {
      name: 'deleted-held',
      title: 'The member deletes an event while it is held',
      expected: 'deleted; then 2 receipted',
      browsers: everywhere,
      async run(scene) {
        await scene.capture('deleted-held', 3);
        const [event] = scene.eventsOf(await scene.readStore(), 'deleted-held');
        const outcome = await scene.forget(event?.seq ?? 0);
        await scene.share();
        return `${outcome}; then ${await scene.until('deleted-held', '2 receipted')}`;
      },
    },
    deletedWhen({
      state: 'sealed',
      rule: on(writing, refuse(500, 'nothing')),
      where: '3 sealed, union.unreachable',
    }),
    deletedWhen({ state: 'sent', rule: on(asking, portal), where: '3 sent, union.answer' }),
    deletedWhen({ state: 'receipted', rule: passOn, where: '3 receipted' }),
  ],
};
