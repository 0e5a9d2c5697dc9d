import { describe } from 'vitest';

import { findPostalAddresses } from '@/utils/privacy/text/postal-address.ts';
import { checkDetector } from './check-detector.ts';

describe('postal addresses', () => {
  checkDetector(findPostalAddresses, 'postal-address', [
    'at ‹221B Baker Street, London› today',
    '‹350 5th Ave, New York, NY 10118›',
    '‹Musterstraße 12, 10115 Berlin› ok',
    '‹Kerkstraat 5› und ‹Lange Straße 5a›',
    '‹12 rue de la Paix, 75002 Paris›',
    '‹Calle Mayor 5, 28013 Madrid›, ‹Via Roma 10›',
    'Main Street, 5 streets, Straße der 17 Farben, via example 5',
    '10 ways to live, 5 Places',
  ]);
});
