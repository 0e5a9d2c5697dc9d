import type { UnionClientModule } from '@/utils/member/load-union-client.ts';
import { createWeb5Client } from '@/utils/member/web5-client.ts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** Everything that needs `@web5/api`, in a script of its own so that a wake for capture does not pay for it. */
export default defineUnlistedScript({
  globalName: 'sheafUnionClient',
  main: (): UnionClientModule => ({ createWeb5Client }),
});
