import { chromiumOnly, everywhere, type Fault, type FaultGroup } from '../fault.ts';
import type { Rule } from '../proxy.ts';
import {
  asking,
  bodies,
  summarize,
  type Body,
  cutBefore,
  cutShort,
  duplicate,
  holdAndReverse,
  loseAnswer,
  on,
  portal,
  refuse,
  trickle,
  writing,
} from '../rules.ts';
import type { Scene } from '../scene.ts';

/** Visits that each fault is done to. */
const visits = 2;
const delivered = `${visits} receipted`;

/**
 * Shares two visits while the proxy does something, looks, and lets everything through again.
 * @param whileItLasts what is to be waited for before that
 */
async function through(scene: Scene, name: string, rule: Rule, whileItLasts: string): Promise<string> {
  await scene.capture(name, visits);
  scene.union.proxy.rule = rule;
  await scene.share();
  const during = await scene.until(name, whileItLasts, scene.union, 30_000);
  await scene.heal();
  const after = await scene.until(name, delivered);
  return `${during}; then ${after}`;
}

interface Way {
  name: string;
  title: string;
  rule: () => Rule;
  /** While it lasts. */
  during: string;
  browsers?: Fault['browsers'];
}

function toFault({ name, title, rule, during, browsers = chromiumOnly }: Way): Fault {
  return {
    name,
    title,
    expected: `${during}; then ${delivered}`,
    browsers,
    run: (scene) => through(scene, name, rule(), during),
  };
}

/** What is sealed stays so for as long as this is answered. */
const patient: Record<number, string> = {
  401: 'union.not-taken',
  403: 'union.not-taken',
  404: 'union.not-taken',
  405: 'union.not-taken',
  // A browser takes it for its own proxy's, and fails.
  407: 'union.unreachable',
  408: 'union.timeout',
  411: 'union.not-taken',
  414: 'union.not-taken',
  429: 'union.busy',
  431: 'union.not-taken',
  500: 'union.unreachable',
  502: 'union.unreachable',
  503: 'union.busy',
};

function toStatusFault([status, code]: [string, string]): Fault {
  const asked = status === '429' || status === '503' ? 120 : undefined;
  return {
    name: `status-${status}`,
    title: `The union’s node answers an upload with ${status}, in JSON, in HTML, with nothing${
      asked === undefined ? '' : `, Retry-After ${asked}`
    }`,
    expected: `each: ${expectedOf(code, asked)}; then ${delivered}`,
    browsers: chromiumOnly,
    async run(scene) {
      const seen = new Map<Body, string>();
      for (const body of bodies) {
        const name = `status-${status}-${body.toLowerCase()}`;
        const rule = on(writing, refuse(Number(status), body, asked));
        await scene.capture(name, visits);
        scene.union.proxy.rule = rule;
        await scene.share();
        const during = await scene.until(name, `${visits} sealed, ${code}`);
        const waits = asked === undefined ? '' : await describeWait(scene, asked);
        await scene.heal();
        seen.set(body, `${during}${waits}; then ${await scene.until(name, delivered)}`);
      }
      return summarize(seen);
    },
  };
}

function expectedOf(code: string, asked: number | undefined): string {
  return `${visits} sealed, ${code}${asked === undefined ? '' : `, asked again after ${asked} s at the soonest`}`;
}

async function describeWait(scene: Scene, asked: number): Promise<string> {
  const { progress } = await scene.readStore();
  const until = progress.find(({ union }) => union === scene.union.did)?.nextAttemptAt ?? 0;
  // Some of it has passed since it was asked.
  const isLater = until - Date.now() > (asked - 20) * 1_000;
  return `, asked again ${isLater ? `after ${asked} s at the soonest` : 'sooner than it asked'}`;
}

export const statuses: FaultGroup = {
  title: 'Refusals',
  faults: Object.entries(patient).map(toStatusFault),
};

export const network: FaultGroup = {
  title: 'The way to the union and back',
  faults: [
    toFault({
      name: 'portal',
      title: 'A captive portal answers everything with HTML and 200',
      rule: () => portal,
      during: `${visits} sealed, union.unreachable`,
      browsers: everywhere,
    }),
    toFault({
      name: 'proxy-page',
      title: 'Something answers an upload with HTML and 200',
      rule: () => on(writing, portal),
      during: `${visits} sealed, union.answer`,
    }),
    toFault({
      name: 'answer-lost',
      title: 'The answer to an upload is lost after the union stored it',
      rule: () => on(writing, loseAnswer),
      during: `${visits} sealed, union.unreachable`,
      browsers: everywhere,
    }),
    toFault({
      name: 'cut-before',
      title: 'The connection breaks before the union hears of the upload',
      rule: () => on(writing, cutBefore),
      during: `${visits} sealed, union.unreachable`,
    }),
    toFault({
      name: 'cut-short',
      title: 'The connection breaks in the middle of the answer to an upload',
      rule: () => on(writing, cutShort),
      during: `${visits} sealed, union.unreachable`,
    }),
    toFault({
      name: 'receipt-cut',
      title: 'The connection breaks in the middle of the receipt',
      rule: () => on(asking, cutShort),
      during: `${visits} sent, union.unreachable`,
    }),
    toFault({
      name: 'trickle',
      title: 'The answer to an upload comes at a byte a second',
      rule: () => on(writing, trickle),
      during: `${visits} sealed, union.timeout`,
    }),
    toFault({
      name: 'receipt-trickle',
      title: 'The receipt comes at a byte a second',
      rule: () => on(asking, trickle),
      during: `${visits} sent, union.timeout`,
    }),
    {
      name: 'duplicate',
      title: 'Every upload reaches the union three times, twice at the same moment',
      expected: delivered,
      browsers: everywhere,
      async run(scene) {
        await scene.capture('duplicate', visits);
        scene.union.proxy.rule = on(writing, duplicate);
        await scene.share();
        return scene.until('duplicate', delivered);
      },
    },
    {
      name: 'reordered',
      title: 'Three uploads are held up on their way, and reach the union the last first',
      expected: '3 sent; then 3 receipted',
      browsers: chromiumOnly,
      async run(scene) {
        scene.union.proxy.rule = on(writing, holdAndReverse(3));
        for (let batch = 0; batch < 3; batch += 1) {
          await scene.capture(`reordered/${batch}`, 1);
          await scene.share();
          await scene.until(`reordered/${batch}`, '1 sent');
          // It would ask for the receipt for a while.
          if (batch < 2) await scene.member.stopBackground();
        }
        const during = await scene.describe('reordered');
        await scene.heal();
        return `${during}; then ${await scene.until('reordered', '3 receipted')}`;
      },
    },
  ],
};
