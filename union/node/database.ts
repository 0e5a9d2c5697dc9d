import { AsyncLocalStorage } from 'node:async_hooks';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';

import { PermanentError } from '@sheaf/protocol/error';

export type SqlValue = SQLInputValue;
export type SqlRow = Record<string, SQLOutputValue>;

/** What Kysely asks of a SQLite driver (the shape of better-sqlite3). */
export interface KyselyDatabase {
  close(): void;
  prepare(sql: string): KyselyStatement;
}

interface KyselyStatement {
  readonly reader: boolean;
  all(parameters: readonly unknown[]): unknown[];
  run(parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
}

interface Transaction {
  isOpen: boolean;
  savepoints: number;
}

const statementCacheSize = 500;
/** How long to wait for another process's lock. Milliseconds. */
const busyTimeout = 5_000;

/**
 * The union's one durable store: one file, one connection, one transaction at a time.
 * Everything that happens inside `transact` is committed together or not at all, whichever of the engine's stores or
 * the steward's tables it touches; a statement outside of its own transaction is refused.
 */
export class Database {
  readonly #connection: DatabaseSync;
  readonly #statementsBySql = new Map<string, StatementSync>();
  readonly #current = new AsyncLocalStorage<Transaction>();
  #tail: Promise<unknown> = Promise.resolve();

  /** @param path of the file; it is created if it does not exist. */
  constructor(path: string) {
    // The engine's tag tables reference a column that does not exist: with foreign keys on, every insert fails.
    this.#connection = new DatabaseSync(path, { enableForeignKeyConstraints: false, timeout: busyTimeout });
    // What is deleted is overwritten with zeros in the file (https://sqlite.org/pragma.html#pragma_secure_delete).
    this.#connection.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA recursive_triggers = ON; PRAGMA secure_delete = ON',
    );
  }

  /**
   * Runs `work` alone and as one transaction; called inside of one, `work` joins it.
   * @param keep whether a result is to be committed; a result that is not kept leaves nothing behind.
   */
  async transact<T>(work: () => T | Promise<T>, keep: (result: T) => boolean = () => true): Promise<T> {
    if (this.#current.getStore()?.isOpen) return work();
    const turn = this.#tail.then(() => this.#transactAlone(work, keep));
    this.#tail = turn.catch(() => undefined);
    return turn;
  }

  async #transactAlone<T>(work: () => T | Promise<T>, keep: (result: T) => boolean): Promise<T> {
    const transaction: Transaction = { isOpen: true, savepoints: 0 };
    this.#connection.exec('BEGIN IMMEDIATE');
    try {
      const result = await this.#current.run(transaction, work);
      this.#connection.exec(keep(result) ? 'COMMIT' : 'ROLLBACK');
      return result;
    } catch (error) {
      if (this.#connection.isTransaction) this.#connection.exec('ROLLBACK');
      throw error;
    } finally {
      transaction.isOpen = false;
    }
  }

  /** All rows of a query, inside a transaction. */
  select(sql: string, ...values: SqlValue[]): SqlRow[] {
    return this.#prepare(sql).all(...values);
  }

  /** Runs a statement that returns nothing, inside a transaction. @returns how many rows it changed. */
  run(sql: string, ...values: SqlValue[]): number {
    return Number(this.#prepare(sql).run(...values).changes);
  }

  /**
   * Brings the file up to date and empties the log beside it, in which pages stay as they were before; between two
   * transactions.
   * @returns false if another process reads what is in the log: nothing is wrong, it is to be tried again
   */
  async emptyLog(): Promise<boolean> {
    const turn = this.#tail.then(() => {
      // Whoever reads is not waited for: that would hold up everybody else.
      this.#connection.exec('PRAGMA busy_timeout = 0');
      try {
        return this.#connection.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0;
      } finally {
        this.#connection.exec(`PRAGMA busy_timeout = ${busyTimeout}`);
      }
    });
    this.#tail = turn.catch(() => undefined);
    return turn;
  }

  /** Waits for the transaction under way, then closes the file. */
  async close(): Promise<void> {
    await this.#tail;
    this.#statementsBySql.clear();
    this.#connection.close();
  }

  /**
   * The same connection in the shape that the engine's stores expect. Their own `begin` and `commit` become savepoints
   * of the transaction they run in. SQLITE_BUSY is not translated: the stores would answer it with an endless loop,
   * and inside an immediate transaction it does not occur.
   */
  asKyselyDatabase(): KyselyDatabase {
    return {
      close: () => undefined,
      prepare: (sql) => {
        const statement = this.#prepare(this.#nestTransaction(sql));
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => statement.all(...parameters.map(toSqlValue)),
          run: (parameters) => statement.run(...parameters.map(toSqlValue)),
        };
      },
    };
  }

  #nestTransaction(sql: string): string {
    const transaction = this.#current.getStore();
    if (!transaction) return sql;
    if (sql === 'begin') return `SAVEPOINT nested_${++transaction.savepoints}`;
    if (sql === 'commit') return `RELEASE nested_${transaction.savepoints--}`;
    if (sql === 'rollback') return `ROLLBACK TO nested_${transaction.savepoints}`;
    return sql;
  }

  #prepare(sql: string): StatementSync {
    if (!this.#current.getStore()?.isOpen) {
      throw new PermanentError('store.no-transaction', 'A statement ran outside of its transaction.');
    }
    const known = this.#statementsBySql.get(sql);
    if (known) return known;
    if (this.#statementsBySql.size >= statementCacheSize) this.#statementsBySql.clear();
    const statement = this.#connection.prepare(sql);
    this.#statementsBySql.set(sql, statement);
    return statement;
  }
}

/** The engine leaves absent columns `undefined`, which node:sqlite refuses to bind. */
function toSqlValue(value: unknown): SqlValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  if (value instanceof Uint8Array) return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  throw new PermanentError('store.value', `A ${typeof value} cannot be stored.`);
}
