import { describe } from 'vitest';

import { findNumbers } from '@/utils/privacy/text/number.ts';
import { checkDetector } from './check-detector.ts';

describe('long numbers', () => {
  checkDetector(findNumbers, 'number', [
    'no. ‹123456789› and ‹1234567890123›',
    'order ‹48213›, Rechnung Nr. ‹2024-1234›, booking: ‹AB1234›',
    'case 2024, order 123, invoice, ticket to ride',
    '12345678 and 9783161484100',
    '‹1234 5678 9012 3456 78›',
    'customer number: ‹12345›',
    'order ‹482019›, invoice (‹48213›)',
    'order 12 48213',
    'order ..... 48213',
    'number 48213 and order fresh 48213',
  ]);
});
