import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { batchAnswerSchema } from '@sheaf/protocol/receipt';
import { consentWordSchema, joinRequestSchema } from '@sheaf/protocol/consent';
import { capturedEventSchema, wireEventSchema } from '@sheaf/protocol/event';
import { manifestSchema } from '@sheaf/protocol/manifest';
import { recordMessageSchema } from '@sheaf/protocol/record';
import { safeParse } from '@sheaf/protocol/safe-parse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

const numRuns = Number(process.env['SHEAF_RUNS'] ?? 500);

/** Has a length, which is no number and cannot be made one; JSON can say it. */
const measureless = JSON.parse('{"length":{"valueOf":1,"toString":1}}') as unknown;

describe('whatever comes in', () => {
  it('is read in this way wherever it comes from', async () => {
    const root = join(import.meta.dirname, '../..');
    const rooms = ['protocol', 'utils', 'entrypoints', 'components', 'union/{node,steward,cli,dataset}'];
    const own: string[] = [];
    for await (const file of glob(
      rooms.map((room) => `${room}/**/*.{ts,tsx}`),
      { cwd: root },
    )) {
      if (file.includes('node_modules') || file === 'protocol/safe-parse.ts') continue;
      if ((await readFile(join(root, file), 'utf8')).includes('.safeParse(')) own.push(file);
    }
    expect(own).toEqual([]);
  });

  it('is of the form, or it is not', () => {
    const schema = z.string().check(z.maxLength(3));
    expect(safeParse(schema, 'abc')).toEqual({ success: true, data: 'abc' });
    expect(safeParse(schema, 'abcd').success).toBe(false);
    // Zod by itself throws here.
    expect(() => schema.safeParse(measureless)).toThrow(TypeError);
    expect(safeParse(schema, measureless)).toMatchObject({
      success: false,
      error: { issues: [{ message: 'has a length that is no number' }] },
    });
  });

  it('is refused by every schema of the wire, wherever something without a measure stands in it', () => {
    const leaf = fc.oneof(fc.constant(measureless), fc.string(), fc.integer(), fc.constant(null));
    const schemas = [
      batchAnswerSchema,
      consentWordSchema,
      joinRequestSchema,
      capturedEventSchema,
      wireEventSchema,
      manifestSchema,
      recordMessageSchema,
    ];
    const names = fc.constantFrom(
      'v',
      'typ',
      'type',
      'aud',
      'manifest',
      'record',
      'grants',
      'sites',
      'batch',
      'refused',
      'descriptor',
      'authorization',
      'signature',
      'url',
    );
    const typed = fc.record({
      v: fc.constant(1),
      typ: fc.constantFrom(
        'sheaf.consent',
        'sheaf.withdrawal',
        'sheaf.receipt',
        'sheaf.refusal',
        'sheaf.manifest',
      ),
      type: fc.constantFrom('page.visit', 'search.query'),
    });
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('value'), { maxLength: 2 }), tie('object')),
      object: fc.dictionary(names, tie('value'), { maxKeys: 6 }),
    }));
    const body = fc.oneof(
      value,
      fc.tuple(typed, fc.dictionary(names, value)).map(([head, rest]) => ({ ...rest, ...head })),
    );
    fc.assert(
      fc.property(body, fc.constantFrom(...schemas), (given, schema) => {
        expect(safeParse(schema, given).success).toBe(false);
      }),
      { numRuns: 4 * numRuns },
    );
  });
});
