import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { createLinkClickCollector } from '@/utils/collect/link-click.ts';
import { offerCollector } from '@/utils/collect/world.ts';

/** Added to pages where `engagement` is captured (utils/pipeline/add-collectors.ts). */
export default defineUnlistedScript(() => offerCollector('engagement', createLinkClickCollector));
