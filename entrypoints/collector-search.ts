import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { createSearchCollector } from '@/utils/collect/search-results.ts';
import { offerCollector } from '@/utils/collect/world.ts';

/** Added to pages where `search` is captured (utils/pipeline/add-collectors.ts). */
export default defineUnlistedScript(() => offerCollector('search', createSearchCollector));
