import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import demo from '../../../../union/demo.json' with { type: 'json' };
import { openBooks } from '../../../../union/cli/books.ts';
import { startProcess, type RunningProcess } from '@/tests/union/process.ts';
import { provideUnionClient } from '../union-fixture.ts';
import { actOn, expectDelivered, startHistory, type Act, type World } from './history.ts';
import { mishaps, Mortal } from './mortal.ts';

/** `npm run prove` sets more. */
const numRuns = Number(process.env['SHEAF_RUNS'] ?? 12);
/** Of a history with its longest delivery. Milliseconds. */
const runMs = 20_000;
const hourMs = 60 * 60 * 1000;
const yearsMs = 10 * 365 * 24 * hourMs;

const onTheWay = fc.array(fc.constantFrom(...mishaps), { maxLength: 3 });
const steps = fc.oneof(fc.constant(Infinity), fc.nat(30));

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('capture'), count: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('deliver'), steps, onTheWay }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete'), back: fc.nat(6) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('switch'), on: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('recall'),
      what: fc.constantFrom('event', 'site', 'everything'),
      back: fc.nat(4),
      steps,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'retry' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('clock'),
      offMs: fc.constantFrom(-yearsMs, -2 * hourMs, 0, 2 * hourMs, yearsMs),
    }),
  },
) as fc.Arbitrary<Act>;

/**
 * Histories of capturing, deleting, sealing, sending, answers lost, recalls, deaths and clocks that jump, against a simple
 * model: what must be in the union's ledger once, and what never.
 */
describe('a history of deliveries', () => {
  let dataDir: string;
  let union: RunningProcess;
  let world: World;
  beforeAll(async () => {
    provideUnionClient();
    dataDir = await mkdtemp(join(tmpdir(), 'sheaf-histories-'));
    // All members of all histories come from one address.
    const plenty = { burst: 1_000_000, perSecond: 1_000_000 };
    const config = join(dataDir, 'config.json');
    await writeFile(config, JSON.stringify({ ...demo, rates: { author: plenty, address: plenty } }));
    union = await startProcess(dataDir, '--host', '127.0.0.1', '--port', '0', '--config', config);
    world = { union: union.did, books: openBooks(dataDir), mortal: new Mortal() };
    vi.spyOn(console, 'error').mockImplementation(() => {});
  }, 60_000);
  afterAll(async () => {
    vi.restoreAllMocks();
    world.books.database.close();
    await union.end('SIGTERM');
    await rm(dataDir, { recursive: true, force: true });
  });

  it(
    'loses nothing and doubles nothing, however it went',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), async (acts) => {
          const history = await startHistory(world);
          try {
            for (const each of acts) await actOn(history, each);
            await expectDelivered(history);
          } finally {
            vi.useRealTimers();
          }
        }),
        { numRuns, endOnFailure: numRuns <= 12 },
      );
      expect(numRuns).toBeGreaterThan(0);
    },
    numRuns * runMs,
  );
});
