import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, expectTypeOf, it } from 'vitest';

import {
  backupSettingsSchema,
  backupTables,
  leftOut,
  type BackupRow,
  type BackupSettings,
} from '@/utils/store/backup-rows.ts';
import {
  database,
  type BatchRow,
  type CounterRow,
  type DeletedRow,
  type EarlierBatchRow,
  type EventRow,
  type ProgressRow,
  type RecallRow,
  type SightingRow,
  type TotalsRow,
  type UnionRow,
  type WordRow,
} from '@/utils/store/database.ts';
import type { PrivacySettings } from '@/utils/store/privacy-settings.ts';
import type { RetentionDays } from '@/utils/store/retention.ts';
import type { SendingRule } from '@/utils/store/sending-settings.ts';
import type { CaptureSettings } from '@/utils/store/settings.ts';

describe('the rows of a backup', () => {
  it('are those of every table but the ones that are named as left out', () => {
    expect([...backupTables, ...leftOut].toSorted()).toEqual(
      database.tables.map(({ name }) => name).toSorted(),
    );
  });

  it('are the rows of the database, field by field', () => {
    expectTypeOf<BackupRow<'unions'>>().toEqualTypeOf<UnionRow>();
    expectTypeOf<BackupRow<'progress'>>().toEqualTypeOf<ProgressRow>();
    expectTypeOf<BackupRow<'words'>>().toEqualTypeOf<WordRow>();
    expectTypeOf<BackupRow<'sightings'>>().toEqualTypeOf<SightingRow>();
    expectTypeOf<BackupRow<'totals'>>().toEqualTypeOf<TotalsRow>();
    expectTypeOf<BackupRow<'deleted'>>().toEqualTypeOf<DeletedRow>();
    expectTypeOf<BackupRow<'counters'>>().toEqualTypeOf<CounterRow>();
    expectTypeOf<BackupRow<'recalls'>>().toEqualTypeOf<RecallRow>();
    expectTypeOf<BackupRow<'earlier'>>().toEqualTypeOf<EarlierBatchRow>();
    expectTypeOf<BackupRow<'batches'>>().toEqualTypeOf<BatchRow>();
    expectTypeOf<BackupRow<'events'>>().toEqualTypeOf<EventRow>();
  });

  it('come with every setting', async () => {
    expectTypeOf<BackupSettings>().toEqualTypeOf<{
      capture: CaptureSettings;
      privacy: PrivacySettings;
      retention?: RetentionDays;
      sending?: SendingRule;
    }>();
    const folder = join(import.meta.dirname, '../../../utils/store');
    const files = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
    const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
    const items = texts.flatMap((text) => [...text.matchAll(/'local:([\w-]+)'/g)].map(([, name]) => name!));
    // When the record was last gone through, the settings of a restore that is under way, and why this device cannot
    // keep what is captured, are none.
    const others = ['pruned-at', 'restoring', 'record'];
    expect(items.toSorted()).toEqual([...Object.keys(backupSettingsSchema.shape), ...others].toSorted());
  });
});
