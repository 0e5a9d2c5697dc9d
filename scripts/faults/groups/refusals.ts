import { chromiumOnly, type Fault, type FaultGroup } from '../fault.ts';
import { openUpload } from '../forge.ts';
import { passOn, type Rule } from '../proxy.ts';
import { bodies, on, refuse, summarize, writing, type Body } from '../rules.ts';
import type { Scene } from '../scene.ts';

/** A union that takes a batch unless one of its events is at fault. */
function refuseWith(scene: Scene, word: string, refusal: Rule): Rule {
  return on(writing, async (exchange) => {
    const lines = await openUpload(scene.union, exchange);
    await (lines.some((line) => line.includes(word)) ? refusal(exchange) : passOn(exchange));
  });
}

function poison(status: number): Fault {
  const name = `poison-${status}`;
  const expected = '1 quarantined, 6 receipted';
  return {
    name,
    title: `Of seven visits in a batch, one has the union’s node answer ${status}`,
    expected,
    browsers: chromiumOnly,
    async run(scene) {
      await scene.capture(`${name}/good`, 4);
      await scene.capture(`${name}/bad${status}`, 1);
      await scene.capture(`${name}/fair`, 2);
      scene.union.proxy.rule = refuseWith(scene, `bad${status}`, refuse(status, 'JSON'));
      await scene.share();
      const seen = await scene.until(name, expected);
      await scene.heal();
      return seen;
    },
  };
}

/** Taken for good, whoever says it. */
const outright: Fault = {
  name: 'status-418',
  title:
    'The union’s node answers an upload with a 4xx that says nothing to Sheaf (418), in JSON, in HTML, with nothing',
  expected: 'each: 2 quarantined',
  browsers: chromiumOnly,
  async run(scene) {
    const seen = new Map<Body, string>();
    for (const body of bodies) {
      const name = `status-418-${body.toLowerCase()}`;
      await scene.capture(name, 2);
      scene.union.proxy.rule = on(writing, refuse(418, body));
      await scene.share();
      seen.set(body, await scene.until(name, '2 quarantined'));
      await scene.heal();
    }
    return summarize(seen);
  },
};

/** Longer than a batch waits for its receipt before it is sent again (pipeline/upload.ts). Milliseconds. */
const resendMs = 11 * 60_000;

/** Runs in a screen: what was sent was sent so much earlier. */
async function age(ms: number): Promise<void> {
  const opening = indexedDB.open('sheaf');
  await new Promise((resolve) => {
    opening.addEventListener('success', resolve);
  });
  const aging = opening.result.transaction('batches', 'readwrite');
  aging
    .objectStore('batches')
    .openCursor()
    .addEventListener('success', ({ target }) => {
      const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
      const row = cursor?.value as { sentAt?: number } | undefined;
      if (row?.sentAt !== undefined) cursor?.update({ ...row, sentAt: row.sentAt - ms });
      cursor?.continue();
    });
  await new Promise((resolve) => {
    aging.addEventListener('complete', resolve);
  });
  opening.result.close();
}

function notKept(status: number, how: string): Fault {
  const name = `status-${status}`;
  return {
    name,
    title: `The union’s node answers an upload with ${status}, ${how}; eleven minutes pass`,
    expected: '2 sent; then 2 receipted',
    browsers: chromiumOnly,
    async run(scene) {
      await scene.capture(name, 2);
      scene.union.proxy.rule = on(writing, refuse(status, 'JSON'));
      await scene.share();
      const during = await scene.until(name, '2 sent');
      // It would ask for the receipt for a while.
      await scene.member.stopBackground();
      await scene.member.inScreen(age, resendMs);
      await scene.heal();
      return `${during}; then ${await scene.until(name, '2 receipted')}`;
    },
  };
}

export const refusals: FaultGroup = {
  title: 'What one event does to its batch, and what is not so',
  faults: [
    poison(400),
    poison(413),
    poison(422),
    outright,
    notKept(409, 'though it has nothing'),
    notKept(202, 'and keeps nothing'),
  ],
};
