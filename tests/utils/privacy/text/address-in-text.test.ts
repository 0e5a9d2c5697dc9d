import { describe } from 'vitest';

import { findAddresses } from '@/utils/privacy/text/address-in-text.ts';
import { checkDetector } from './check-detector.ts';

describe('addresses in texts lose who logs in, query and fragment', () => {
  checkDetector(findAddresses, 'address', [
    'see https://example.org/a‹?token=1› now',
    'see https://example.org/a‹#b?c›',
    'https://‹me:pw@›example.org/a‹?x›  http://b.example/',
    'ftp://‹me@›example.org/ and www.example.org/a‹?b›',
    'https://example.org/a@b/c and mail me@example.org?',
    'no address? none#1',
    '‹www.user:pw@›example.org/',
    'as in https://example.org/a',
    '<https://example.org/‹?a›>',
  ]);
});
