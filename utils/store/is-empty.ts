import { database } from './database.ts';

/** Whether nothing is here that a backup could be mixed up with: no event and no union. */
export async function isEmpty(): Promise<boolean> {
  const { events, unions } = database;
  const [event, union] = await Promise.all([events.toCollection().first(), unions.toCollection().first()]);
  return !event && !union;
}
