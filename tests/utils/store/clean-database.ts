import { database } from '@/utils/store/database.ts';

/** An empty database for one test. */
export async function cleanDatabase(): Promise<void> {
  await database.delete({ disableAutoOpen: false });
  await database.open();
}
