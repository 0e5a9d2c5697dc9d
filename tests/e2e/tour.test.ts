import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

import type { TourResult } from '../../scripts/demo/tour.ts';

const root = join(import.meta.dirname, '../..');

async function runTour(...flags: string[]): Promise<TourResult> {
  const args = ['scripts/start.ts', '--tour', '--json', ...flags];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as TourResult;
}

describe('one event, from page to union', () => {
  it('goes the whole way in Chromium, with the worker killed after every step and the union down at first', async () => {
    const hard = await runTour('--stop-worker', '--union-down');
    const { ok, captured, deleted, shared, receipted, ledger, batches } = hard;
    expect({ ok, deleted, shared, receipted, ledger, batches }).toEqual({
      ok: true,
      deleted: 1,
      shared: captured - 1,
      receipted: captured - 1,
      ledger: captured - 1,
      batches: 1,
    });
    // Nine visits (the log-in page is none), each looked at: nothing is lost to a sleeping worker.
    expect(captured).toBe(18);
  });
});
