import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { createReadingCollector } from '@/utils/collect/content-read.ts';
import { offerCollector } from '@/utils/collect/world.ts';

/** Added to pages where `reading` is captured (utils/pipeline/add-collectors.ts). */
export default defineUnlistedScript(() => offerCollector('reading', createReadingCollector));
