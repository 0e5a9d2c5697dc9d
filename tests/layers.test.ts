import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');

/** Imports that must be refused, one a layer at least: file ← import. */
const violations: [file: string, specifier: string][] = [
  ['utils/collect/planted.ts', '@/utils/store/events.ts'],
  ['utils/collect/planted.ts', '../store/events.ts'],
  ['utils/collect/planted.ts', 'wxt/browser'],
  ['utils/privacy/planted.ts', 'dexie'],
  ['utils/store/planted.ts', '@/utils/member/identity.ts'],
  ['utils/member/planted.ts', '@/utils/store/keys.ts'],
  ['utils/messaging/planted.ts', '@/utils/pipeline/record.ts'],
  ['utils/pipeline/planted.ts', '@web5/api'],
  ['utils/pipeline/planted.ts', '@scure/bip39'],
  ['components/Planted.tsx', '@/utils/store/events.ts'],
  ['components/Planted.tsx', 'wxt/browser'],
  ['entrypoints/popup/planted.ts', '@/utils/pipeline/deliver.ts'],
  ['entrypoints/agreement/planted.ts', '@/utils/pipeline/withdraw.ts'],
  ['entrypoints/identity/planted.ts', '@/utils/member/identity.ts'],
  ['entrypoints/identity/planted.ts', '@/utils/pipeline/backup-create.ts'],
  ['entrypoints/backup/planted.ts', '@/utils/pipeline/deliver.ts'],
  ['entrypoints/options/planted.ts', '@/utils/pipeline/set-capture.ts'],
  ['entrypoints/background.ts', '@/utils/store/events.ts'],
  ['entrypoints/collector.ts', '@sheaf/protocol/event'],
  ['protocol/planted.ts', 'dexie'],
  ['union/planted.ts', '@/utils/store/events.ts'],
  ['union/steward/planted.ts', '../../utils/privacy/redact.ts'],
];

/** Imports that the layers allow. */
const allowed: [file: string, specifier: string][] = [
  ['utils/collect/planted.ts', '@sheaf/protocol/event'],
  ['utils/pipeline/planted.ts', '@/utils/store/events.ts'],
  ['components/Planted.tsx', 'preact/hooks'],
  ['entrypoints/review/planted.ts', '@/utils/messaging/ask.ts'],
  ['entrypoints/identity/planted.ts', '@/utils/member/phrase.ts'],
  ['entrypoints/backup/planted.ts', '@/utils/pipeline/backup-create.ts'],
  ['protocol/planted.ts', 'zod/mini'],
  ['union/planted.ts', '@sheaf/protocol/record'],
];

describe('the layers of the house, as `npm run check` enforces them', () => {
  let house: string;
  beforeAll(async () => {
    house = await mkdtemp(join(tmpdir(), 'sheaf-layers-'));
    await cp(join(root, '.oxlintrc.json'), join(house, '.oxlintrc.json'));
  });
  afterAll(() => rm(house, { recursive: true, force: true }));

  /** What oxlint finds in a file that imports this; nothing at all is an empty string. */
  async function lint(file: string, specifier: string): Promise<string> {
    const path = join(house, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `import { thing } from '${specifier}';\n\nexport const used: unknown = thing;\n`);
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [oxlint, '-f', 'unix', file], {
        cwd: house,
      });
      return stdout;
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      return stdout + stderr;
    } finally {
      await rm(path);
    }
  }

  it.each(violations)('%s may not import %s', async (file, specifier) => {
    expect(await lint(file, specifier)).toContain('no-restricted-imports');
  });

  it.each(allowed)('%s may import %s', async (file, specifier) => {
    expect(await lint(file, specifier)).toBe('');
  });
});
