import { describe } from 'vitest';

import { findCards } from '@/utils/privacy/text/card.ts';
import { checkDetector } from './check-detector.ts';

describe('payment cards', () => {
  checkDetector(findCards, 'card', [
    'pay ‹4111 1111 1111 1111› now',
    '‹4111-1111-1111-1111›',
    '‹378282246310005›, ‹30569309025904›, ‹6759649826438453›',
    '‹5019717010103742›',
    'x‹4111111111111111›y',
    '4111 1111 1111 1112',
    '4111  1111  1111  1111',
    '9783161484100 is a book',
    '0000000000000000',
    '122000000000 and 911111111117',
    '1'.repeat(41),
    '99‹4111111111111111›9',
  ]);
});
