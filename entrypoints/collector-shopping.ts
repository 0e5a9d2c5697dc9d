import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { createShoppingCollector } from '@/utils/collect/commerce.ts';
import { offerCollector } from '@/utils/collect/world.ts';

/** Added to pages where `shopping` is captured (utils/pipeline/add-collectors.ts). */
export default defineUnlistedScript(() => offerCollector('shopping', createShoppingCollector));
