import { ensureChromium, ensureFirefox } from '../../scripts/browsers/find.ts';
import { buildExtension } from '../../scripts/build/build-extension.ts';

const done = 'SHEAF_BROWSERS_READY';

/** Both browsers, and the production builds that are tested in them; once, though each project asks for it. */
export default async function setup(): Promise<void> {
  if (process.env[done]) return;
  process.env[done] = 'yes';
  const say = (line: string) => console.log(line);
  process.env['SHEAF_CHROMIUM'] = await ensureChromium({ say });
  process.env['SHEAF_FIREFOX'] = await ensureFirefox({ say });
  for (const browser of ['chrome', 'firefox'] as const) await buildExtension(browser);
}
