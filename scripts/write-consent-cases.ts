import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { drawConsentCases } from '../tests/consent-cases-page.ts';

/** Writes docs/consent-cases.md. */
await writeFile(join(import.meta.dirname, '../docs/consent-cases.md'), await drawConsentCases());
