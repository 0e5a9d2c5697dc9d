import { describe } from 'vitest';

import { findMacs } from '@/utils/privacy/text/mac.ts';
import { checkDetector } from './check-detector.ts';

describe('device addresses', () => {
  checkDetector(findMacs, 'mac', [
    '‹00:1A:2B:3C:4D:5E› and ‹00-1a-2b-3c-4d-5e›',
    '‹0012.3456.789a›, ‹00:1a:2b:3c:4d:5e:6f:70›, ‹0012:3456:789a›',
    '‹01ab03040506›',
    '00:1A:2B:3C:4D, 2026-01-08, 00-1a-2b-3c-4d-5e-6f, 123456789012, abcdefabcdef',
  ]);
});
