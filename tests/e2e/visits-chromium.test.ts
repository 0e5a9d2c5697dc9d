import { describe } from 'vitest';

import { driveChromium } from './visits/chromium.ts';
import { testVisits } from './visits/test-visits.ts';

describe('in Chromium', () => {
  testVisits('Chromium', driveChromium);
});
