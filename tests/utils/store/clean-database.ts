import { database } from '@/utils/store/database.ts';
import { deleteRootDatabase } from '@/utils/store/root-database.ts';
import { forgetUnlocked } from '@/utils/store/unlocked.ts';

/** An empty database for one test. */
export async function cleanDatabase(): Promise<void> {
  await database.delete({ disableAutoOpen: false });
  await database.open();
  await deleteRootDatabase();
  await forgetUnlocked();
}
