import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { admissionSchema } from '@sheaf/protocol/admission';
import { batchHeaderSchema } from '@sheaf/protocol/batch';
import {
  consentReceiptSchema,
  consentSchema,
  joinRequestSchema,
  withdrawalSchema,
} from '@sheaf/protocol/consent';
import { wireEventSchema } from '@sheaf/protocol/event';
import { manifestSchema } from '@sheaf/protocol/manifest';
import { recallReceiptSchema, recallRefusalSchema, recallSchema } from '@sheaf/protocol/recall';
import { receiptSchema, refusalSchema } from '@sheaf/protocol/receipt';
import * as z from 'zod/mini';

const folder = join(import.meta.dirname, '../protocol/json-schema');

/** What crosses the wire, for unions in other languages; by file name. */
const schemas = {
  manifest: manifestSchema,
  'join-request': joinRequestSchema,
  admission: admissionSchema,
  consent: consentSchema,
  withdrawal: withdrawalSchema,
  'consent-receipt': consentReceiptSchema,
  'batch-header': batchHeaderSchema,
  event: wireEventSchema,
  receipt: receiptSchema,
  refusal: refusalSchema,
  recall: recallSchema,
  'recall-receipt': recallReceiptSchema,
  'recall-refusal': recallRefusalSchema,
};

/** Writes protocol/json-schema; with `--check` only says whether it is up to date. */
const isCheck = process.argv.includes('--check');
await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  const path = join(folder, `${name}.json`);
  const text = `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`;
  if (!isCheck) await writeFile(path, text);
  else if ((await readFile(path, 'utf8').catch(() => '')) !== text) {
    console.error(`${path} is not what the schemas say; run: npm run write:schemas`);
    process.exitCode = 1;
  }
}
