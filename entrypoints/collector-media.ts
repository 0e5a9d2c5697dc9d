import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { createMediaCollector } from '@/utils/collect/media-play.ts';
import { offerCollector } from '@/utils/collect/world.ts';

/** Added to pages where `media` is captured (utils/pipeline/add-collectors.ts). */
export default defineUnlistedScript(() => offerCollector('media', createMediaCollector));
