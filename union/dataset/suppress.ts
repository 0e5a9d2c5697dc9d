import { columns, rareColumns } from './columns.ts';
import type { Workshop } from './workshop.ts';

/** What is released of a row, in this order. */
export const releasedColumns = ['member', ...columns.map(({ name }) => name), 'suppressed'].join(', ');

/**
 * Leaves out of `facts` each value of a rare column that fewer than `k` members have, counted over the whole version, and
 * makes `released` of it: sorted by partition, member and moment, so that rows lie in the order in which they are written.
 * A value becomes NULL, an entry of a list is dropped; `suppressed` names the columns.
 */
export async function suppress(workshop: Workshop, k: number): Promise<void> {
  for (const { name, type } of rareColumns) {
    const values = type === 'VARCHAR[]' ? `unnest(${name})` : name;
    await workshop.run(
      `CREATE TABLE keep_${name} AS SELECT value FROM (SELECT member, ${values} AS value FROM facts)
       WHERE value IS NOT NULL GROUP BY value HAVING count(DISTINCT member) >= ${k}`,
    );
  }
  const single = rareColumns.filter(({ type }) => type !== 'VARCHAR[]');
  const kept = single.map(({ name }) => `(${name} IN (FROM keep_${name})) AS ${name}_kept`);
  await workshop.run(
    `CREATE TABLE topic_lists AS SELECT ledger, event, list(topic ORDER BY place) AS topics
     FROM (SELECT ledger, event, unnest(topics) AS topic, generate_subscripts(topics, 1) AS place FROM facts
           WHERE topics IS NOT NULL)
     WHERE topic IN (FROM keep_topics) GROUP BY ledger, event`,
  );
  const released = columns.map(({ name, type, rare }) => {
    if (!rare) return `f.${name}`;
    if (type === 'VARCHAR[]')
      return `CASE WHEN f.${name} IS NOT NULL THEN coalesce(t.${name}, []) END AS ${name}`;
    return `CASE WHEN f.${name}_kept THEN f.${name} END AS ${name}`;
  });
  const names = rareColumns.map(({ name }) => `'${name}'`);
  const lost = rareColumns.map(({ name, type }) =>
    type === 'VARCHAR[]'
      ? `coalesce(len(f.${name}), 0) > coalesce(len(t.${name}), 0)`
      : `f.${name} IS NOT NULL AND NOT f.${name}_kept`,
  );
  await workshop.run(
    `CREATE TABLE released AS SELECT f.day, f.type, f.ledger, f.event, f.member, ${released.join(', ')},
       list_where([${names.join(', ')}], [${lost.join(', ')}]) AS suppressed
     FROM (SELECT *, ${kept.join(', ')} FROM facts) f
       LEFT JOIN topic_lists t ON t.ledger = f.ledger AND t.event = f.event
     ORDER BY f.day, f.type, f.member, f.moment, f.ledger, f.event`,
  );
}

/** One day and one type of event: a file, and the stretch of `released` that is in it. */
export interface Partition {
  day: string;
  type: string;
  first: bigint;
  rows: number;
}

export async function listPartitions(workshop: Workshop): Promise<Partition[]> {
  const rows = await workshop.rows(
    `SELECT day, type, min(rowid) AS first, max(rowid) - min(rowid) + 1 AS extent, count(*) AS rows
     FROM released GROUP BY day, type ORDER BY day, type`,
  );
  return rows.map((row) => {
    if (row['extent'] !== row['rows']) throw new Error('released rows do not lie together');
    return {
      day: String(row['day']),
      type: String(row['type']),
      first: row['first'] as bigint,
      rows: Number(row['rows']),
    };
  });
}

/** The rows of a partition in SQL, with their place in the file as `place`. */
export function rowsOf({ first, rows }: Partition): string {
  return `SELECT ${releasedColumns}, rowid - ${first} AS place FROM released
    WHERE rowid BETWEEN ${first} AND ${first + BigInt(rows) - 1n}`;
}
