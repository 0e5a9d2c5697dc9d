import { expect, it } from 'vitest';

import { extensionDir } from '../../scripts/build/build-extension.ts';
import { surviveWorkerDeaths } from '../../scripts/prove/worker-deaths.ts';

it('an event that was acknowledged is in the record once, whatever becomes of worker and tab', async () => {
  const options = { extensionDir: extensionDir('chrome'), visits: 60, stops: 4, seed: 20_261 };
  const left = await surviveWorkerDeaths(options);
  expect(left).toMatchObject({ lostOrDoubled: 0, unexplained: 0 });
  expect(left.acknowledged).toBeGreaterThan(50);
  expect(left.oldestMissingMs).toBeLessThan(1_000);
});
