import { describe } from 'vitest';

import { findIbans } from '@/utils/privacy/text/iban.ts';
import { checkDetector } from './check-detector.ts';

describe('bank accounts', () => {
  checkDetector(findIbans, 'iban', [
    'to ‹DE89 3704 0044 0532 0130 00› please',
    '‹GB82WEST12345698765432›',
    '‹gb82 west 1234 5698 7654 32›',
    '‹FR14-2004-1010-0505-0001-3M02-606›',
    '‹NO9386011117947›',
    'DE88 3704 0044 0532 0130 00',
    'DE89 3704 0044',
    'XX89 3704 0044 0532 0130 00',
    'DE89  3704 0044 0532 0130 00',
    'DE89/37040044053201 3000',
    '‹DE89 3704 0044 0532 0130 00›1',
  ]);
});
