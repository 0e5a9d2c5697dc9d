/** Everything in a database but what is in every empty one. */
export function findRecord({ totals = [], ...tables }: Record<string, unknown[]>): unknown[] {
  const none = JSON.stringify({ id: 'all', captured: 0, deleted: 0, changes: 0 });
  return [...Object.values(tables).flat(), ...totals.filter((row) => JSON.stringify(row) !== none)];
}
