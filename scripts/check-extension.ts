import { buildExtension, extensionDir } from './build/build-extension.ts';
import { measure } from './build/sizes.ts';
import { findFaults } from './check-bundles.ts';

/** Builds the extension for both browsers and checks what is in it: `npm run check:extension`. */
const faults: string[] = [];
for (const browser of ['chrome', 'firefox'] as const) {
  await buildExtension(browser);
  faults.push(...(await findFaults(browser)));
  const sizes = await measure(extensionDir(browser));
  console.log(`${browser}, bytes:`);
  const { collectors, ...others } = sizes;
  console.table(collectors);
  console.table(others);
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
