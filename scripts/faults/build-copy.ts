import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of a built extension, whose version can be changed. */
export interface BuildCopy {
  folder: string;
  setVersion(version: string): Promise<void>;
  remove(): Promise<void>;
}

export async function copyBuild(extensionDir: string): Promise<BuildCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'sheaf-faults-build-'));
  await cp(extensionDir, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  return {
    folder,
    async setVersion(version) {
      const manifest = JSON.parse(await readFile(path, 'utf8')) as object;
      await writeFile(path, JSON.stringify({ ...manifest, version }));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
