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
    'order number is ‹48213›, the invoice no. is ‹48213›',
    'invoice/‹48213›, order_‹48213›, order=‹48213›, order #‹48213›, order – ‹48213›',
    'number is 48213, is 48213, no. 48213',
    'order ref ‹48213›, ref ‹48213›',
    'order-‹48213›, order/‹12-48213›',
    'case 1999, case 2024, case ‹2124›, case ‹20240›',
    'order ‹1234›, order 123, order ABC-123',
    'order, 48213; orders: ‹48213›; border 48213',
    'order ‹A1B2C3D4›, order abcd',
    `order${' '.repeat(4)}‹48213› order${' '.repeat(5)}48213`,
    '12345678 ‹123456789›',
    '1234 5678 9012 3456 7',
  ]);
});
