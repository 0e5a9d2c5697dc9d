import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR, type DuckDBValue } from '@duckdb/node-api';
import { RecoverableError } from '@sheaf/protocol/error';

/** A row of DuckDB by column name; 64-bit numbers are bigint. */
export type DuckRow = Record<string, DuckDBValue>;

/** A database of its own for the time of one build or check, in a folder that is thrown away afterwards. */
export interface Workshop {
  run(sql: string, ...values: DuckDBValue[]): Promise<void>;
  rows(sql: string, ...values: DuckDBValue[]): Promise<DuckRow[]>;
  /** Appends rows to a table, whose columns are INTEGER where a row has a number and VARCHAR where it has a text. */
  append(table: string, rows: AsyncIterable<readonly (number | string)[]>): Promise<void>;
  close(): void;
}

/** Rows of one vector of DuckDB. */
const chunkRows = 2_048;

/**
 * Opens a DuckDB that reaches the given folders and nothing else: no other file, no network, no extension.
 *
 * @param folder where it works; made if it does not exist. It spills to it what does not fit into memory.
 * @param reach further folders that it may read and write
 * @param signal stops the statement under way; every later one is refused
 * @throws RecoverableError `dataset.stopped` from its methods, once stopped
 */
export async function openWorkshop(
  folder: string,
  reach: readonly string[],
  signal: AbortSignal,
): Promise<Workshop> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const instance = await DuckDBInstance.create(join(folder, 'work.duckdb'), {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  const interrupt = () => {
    connection.interrupt();
  };
  signal.addEventListener('abort', interrupt);
  const close = () => {
    signal.removeEventListener('abort', interrupt);
    connection.closeSync();
    instance.closeSync();
  };

  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    checkStopped(signal);
    try {
      return await work();
    } catch (error) {
      checkStopped(signal);
      throw error;
    }
  }

  const workshop: Workshop = {
    run: (sql, ...values) =>
      guarded(async () => {
        await connection.run(sql, values);
      }),
    rows: (sql, ...values) =>
      guarded(async () => (await connection.runAndReadAll(sql, values)).getRowObjects()),
    append: (table, rows) =>
      guarded(async () => {
        const appender = await connection.createAppender(table);
        try {
          for await (const chunk of toChunks(rows)) {
            checkStopped(signal);
            appender.appendDataChunk(chunk);
          }
        } finally {
          appender.closeSync();
        }
      }),
    close,
  };
  try {
    const folders = [folder, ...reach].map(sqlText).join(', ');
    await workshop.run(`SET allowed_directories = [${folders}]`);
    await workshop.run(`SET temp_directory = ${sqlText(join(folder, 'spill'))}`);
    await workshop.run('SET enable_external_access = false');
    await workshop.run('SET lock_configuration = true');
    return workshop;
  } catch (error) {
    close();
    throw error;
  }
}

async function* toChunks(rows: AsyncIterable<readonly (number | string)[]>): AsyncGenerator<DuckDBDataChunk> {
  let waiting: (readonly (number | string)[])[] = [];
  for await (const row of rows) {
    waiting.push(row);
    if (waiting.length < chunkRows) continue;
    yield toChunk(waiting);
    waiting = [];
  }
  if (waiting.length > 0) yield toChunk(waiting);
}

function toChunk(rows: readonly (readonly (number | string)[])[]): DuckDBDataChunk {
  const types = (rows[0] ?? []).map((value) => (typeof value === 'number' ? INTEGER : VARCHAR));
  const chunk = DuckDBDataChunk.create(types);
  chunk.setColumns(types.map((_type, column) => rows.map((row) => row[column] ?? null)));
  return chunk;
}

/** @throws RecoverableError `dataset.stopped` */
function checkStopped(signal: AbortSignal): void {
  if (signal.aborted) {
    throw new RecoverableError('dataset.stopped', 'It was stopped. Nothing of it was kept; start it again.');
  }
}

/** A text as it stands in SQL. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The path of one file to read as it stands in SQL: DuckDB would take `*`, `?` and `[` for patterns. */
export function sqlPath(path: string): string {
  return sqlText(path.replaceAll(/[*?[]/g, '[$&]'));
}
