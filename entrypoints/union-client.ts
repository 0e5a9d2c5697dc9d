import '@/utils/member/web5-prelude.ts';
import { createWeb5Client } from '@/utils/member/web5-client.ts';
import type { UnionClientModule } from '@/utils/member/load-union-client.ts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** Everything that needs `@web5/api`, apart from the background so that a wake for capture does not pay for it. */
export default defineUnlistedScript(() => {
  const module: UnionClientModule = { createWeb5Client };
  Object.assign(globalThis, { sheafUnionClient: module });
});
