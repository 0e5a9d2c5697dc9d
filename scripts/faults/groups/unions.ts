import { setTimeout as sleep } from 'node:timers/promises';

import { chromiumOnly, everywhere, type Fault, type FaultGroup } from '../fault.ts';
import { makePublicKey } from '../forge.ts';
import { passOn, type Rule } from '../proxy.ts';
import { on, writing } from '../rules.ts';
import { openUnion } from '../union.ts';

interface Document {
  verificationMethod: { publicKeyJwk: { x: string; crv: string } }[];
}

/** The domain names other keys than those that were pinned. */
const rotate: Rule = async (exchange) => {
  const answer = await exchange.pass();
  if (exchange.kind !== 'GET /.well-known/did.json') {
    exchange.send(answer);
    return;
  }
  const document = JSON.parse(answer.body.toString()) as Document;
  for (const { publicKeyJwk } of document.verificationMethod)
    publicKeyJwk.x = await makePublicKey(publicKeyJwk.crv === 'X25519' ? 'X25519' : 'Ed25519');
  const body = Buffer.from(JSON.stringify(document));
  exchange.send({ ...answer, headers: { ...answer.headers, 'content-length': String(body.length) }, body });
};

const rotated: Fault = {
  name: 'keys-rotated',
  title: 'The union’s domain names other keys, and its own again later',
  expected: '2 sealed, union.changed; then 2 receipted',
  browsers: everywhere,
  async run(scene) {
    await scene.capture('keys-rotated', 2);
    scene.union.proxy.rule = rotate;
    await scene.share();
    const during = await scene.until('keys-rotated', '2 sealed, union.changed');
    await scene.heal();
    return `${during}; then ${await scene.until('keys-rotated', '2 receipted')}`;
  },
};

const switched: Fault = {
  name: 'union-switched',
  title: 'While an upload to one union is under way, the member joins another and leaves the first',
  expected:
    'before: 2 receipted at the first, 2 private at the other; after: 2 waiting at the first, 2 receipted at the other',
  browsers: chromiumOnly,
  isLast: true,
  async run(scene) {
    const first = scene.union;
    const other = await openUnion('Union tide');
    await scene.capture('union-switched/before', 2);
    first.proxy.rule = on(writing, async (exchange) => {
      await sleep(3_000);
      await passOn(exchange);
    });
    await scene.share();
    await scene.until('union-switched/before', '2 sealed');
    await scene.join(other);
    await scene.member.ask('leaveUnion', { union: first.did, isRecalled: false });
    await scene.capture('union-switched/after', 2);
    await scene.share(other);
    await scene.until('union-switched/after', '2 receipted', other);
    await scene.heal();
    const before = await scene.until('union-switched/before', '2 receipted', first);
    const after = await scene.describe('union-switched/after', first);
    return [
      `before: ${before} at the first, ${await scene.describe('union-switched/before', other)} at the other`,
      `after: ${after} at the first, ${await scene.describe('union-switched/after', other)} at the other`,
    ].join('; ');
  },
};

export const unions: FaultGroup = { title: 'The union changes', faults: [rotated, switched] };
