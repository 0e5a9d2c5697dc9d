import type { Filter, MessageSort, MessageStoreOptions, Pagination } from '@tbd54566975/dwn-sdk-js';
import {
  DataStoreSql,
  EventLogSql,
  MessageStoreSql,
  ResumableTaskStoreSql,
  SqliteDialect,
} from '@tbd54566975/dwn-sql-store';

import type { Database } from './database.ts';

/**
 * Messages that any one query may load. A member's query is answered with a cursor beyond it, and no query makes the
 * node load the whole union.
 */
const pageSize = 100;

/** The engine's message store, which never loads more than a page. */
class PagedMessageStore extends MessageStoreSql {
  override query(
    tenant: string,
    filters: Filter[],
    sort?: MessageSort,
    pagination?: Pagination,
    options?: MessageStoreOptions,
  ) {
    const asked = pagination?.limit ?? pageSize;
    const limit = asked >= 1 ? Math.min(asked, pageSize) : pageSize;
    return super.query(tenant, filters, sort, { ...pagination, limit }, options);
  }
}

/** The engine's four stores over the union's one database. */
export function createStores(database: Database) {
  const dialect = new SqliteDialect({ database: database.asKyselyDatabase() });
  return {
    messageStore: new PagedMessageStore(dialect),
    dataStore: new DataStoreSql(dialect),
    eventLog: new EventLogSql(dialect),
    resumableTaskStore: new ResumableTaskStoreSql(dialect),
  };
}

/**
 * Adds the indexes that the engine's tables lack: without them SQLite walks all of the union's messages for each write,
 * and nothing keeps a message from being there twice. Needs the tables, so it runs after the engine has opened.
 */
export function indexStores(database: Database): void {
  const columnsByIndex = {
    sheaf_message: 'messageStoreMessages (tenant, messageCid)',
    sheaf_record: 'messageStoreMessages (tenant, interface, recordId, method)',
    sheaf_method: 'messageStoreMessages (tenant, interface, method, recordId)',
    sheaf_path: 'messageStoreMessages (tenant, interface, method, protocol, protocolPath, recipient)',
    sheaf_author: 'messageStoreMessages (tenant, protocolPath, author)',
    sheaf_inbox: 'messageStoreMessages (tenant, protocolPath, isLatestBaseState, id)',
    sheaf_event: 'eventLogMessages (tenant, messageCid)',
  };
  for (const [name, columns] of Object.entries(columnsByIndex)) {
    const unique = name === 'sheaf_message' ? 'UNIQUE' : '';
    database.run(`CREATE ${unique} INDEX IF NOT EXISTS ${name} ON ${columns}`);
  }
}
