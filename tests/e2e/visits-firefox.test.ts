import { describe } from 'vitest';

import { driveFirefox } from './visits/firefox.ts';
import { testVisits } from './visits/test-visits.ts';

describe('in Firefox', () => {
  testVisits('Firefox', driveFirefox);
});
