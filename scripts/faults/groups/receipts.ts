import { poll } from '../../browsers/deadline.ts';
import { chromiumOnly, type Fault, type FaultGroup } from '../fault.ts';
import { forgeReceipts, makeUpKey, signReceipt, type Forgery } from '../forge.ts';
import { asking, on } from '../rules.ts';

const visits = 2;
/** Who is not the member. */
const another = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK';
const otherCid = 'bafyreigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi';

const forgeries: Record<string, [title: string, forge: Forgery]> = {
  'made-up-key': [
    'one that a made-up key signed in the union’s name',
    async (receipt, union) => signReceipt(receipt, union, await makeUpKey()),
  ],
  altered: [
    'one whose text was altered after the union signed it',
    async (receipt, union) => {
      const entry = await signReceipt(receipt, union, union.signingKey);
      const data = Buffer.from(JSON.stringify({ ...receipt, ledgerIndex: receipt.ledgerIndex + 1 }));
      return { ...entry, encodedData: data.toString('base64url') };
    },
  ],
  'another-batch': [
    'one of the union’s own, for another batch',
    async (receipt, union) => signReceipt({ ...receipt, batch: otherCid }, union, union.signingKey),
  ],
  'batch-before': [
    'the union’s own for the batch before',
    async (_receipt, _union, [before]) => {
      if (!before) throw new Error('There is no batch before.');
      return before;
    },
  ],
  'another-member': [
    'one of the union’s own, for another member',
    async (receipt, union) => signReceipt({ ...receipt, aud: another }, union, union.signingKey),
  ],
  'other-bytes': [
    'one of the union’s own, for other bytes than were sent',
    async (receipt, union) => signReceipt({ ...receipt, dataCid: otherCid }, union, union.signingKey),
  ],
  miscounted: [
    'one of the union’s own, for fewer events than were sent',
    async (receipt, union) =>
      signReceipt({ ...receipt, accepted: receipt.accepted - 1 }, union, union.signingKey),
  ],
};

function toFault([name, [title, forge]]: [string, [string, Forgery]]): Fault {
  const fault = `receipt-${name}`;
  return {
    name: fault,
    title: `In the place of a receipt, the union’s node has ${title}`,
    expected: `${visits} sent; then ${visits} receipted`,
    browsers: chromiumOnly,
    async run(scene) {
      const { proxy } = scene.union;
      // There is one before, to be shown again.
      await scene.capture(`${fault}-before`, 1);
      await scene.share();
      await scene.until(`${fault}-before`, '1 receipted');
      await scene.capture(fault, visits);
      const { batches } = await scene.readStore();
      const before = new Set(batches.flatMap(({ receiptRecord }) => receiptRecord?.message.recordId ?? []));
      const forging = forgeReceipts(scene.union, forge, before);
      let brought = 0;
      proxy.rule = on(asking, async (exchange) => {
        await forging(exchange);
        brought += 1;
      });
      await scene.share();
      // The first may be asked before there is anything to forge.
      await poll(() => brought >= 4, 30_000, 'four answers');
      const during = await scene.describe(fault);
      await scene.heal();
      return `${during}; then ${await scene.until(fault, `${visits} receipted`)}`;
    },
  };
}

export const receipts: FaultGroup = {
  title: 'Receipts that are none',
  faults: Object.entries(forgeries).map(toFault),
};
