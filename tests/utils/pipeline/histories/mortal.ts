import type { DBCore, DBCoreTable } from 'dexie';

import { RecoverableError } from '@sheaf/protocol/error';
import { UnionBusyError, type DwnStatus } from '@/utils/member/dwn-reply.ts';
import type { SignedRecord, UnionClient } from '@/utils/member/union-client.ts';
import type { Connect } from '@/utils/pipeline/connect.ts';
import { database } from '@/utils/store/database.ts';

/** What a worker that was killed would have gone on to do, had it lived: nothing. */
class Died extends Error {
  override name = 'Died';
}

/** How the network treats one record on its way. */
export const mishaps = ['none', 'lost', 'answer-lost', 'twice', 'busy', 'portal', 'refused'] as const;
export type Mishap = (typeof mishaps)[number];

/**
 * The background of the extension as one life after the other. A life ends at a write to the store or at a step of the
 * network: the write does not happen, its transaction is undone, and nothing reaches the store any more until the next.
 */
export class Mortal {
  #steps = Infinity;
  #isDead = false;
  #mishaps: Mishap[] = [];

  constructor() {
    database.use({
      stack: 'dbcore',
      name: 'mortal',
      create: (core): DBCore => ({ ...core, table: (name) => this.#wrapTable(core.table(name)) }),
    });
  }

  /**
   * Runs one life.
   * @param steps after how many steps it ends; Infinity for never
   * @param onTheWay what happens to the contributions that are sent, one after the other; none to those that follow
   * @returns whether it ended before its work did
   */
  async live(steps: number, onTheWay: readonly Mishap[], work: () => Promise<unknown>): Promise<boolean> {
    this.#steps = steps;
    this.#mishaps = [...onTheWay];
    try {
      await work();
    } catch (error) {
      if (!this.#isDead) throw error;
    } finally {
      this.#steps = Infinity;
    }
    const isDead = this.#isDead;
    this.#isDead = false;
    return isDead;
  }

  /** A line to the union that dies and has mishaps. */
  wrap(connect: Connect): Connect {
    return async (union) => {
      const client = await connect(union);
      return {
        signRecord: (draft) => client.signRecord(draft),
        queryRecords: async (...query) => {
          const found = await client.queryRecords(...query);
          this.#step();
          return found;
        },
        deleteRecord: (id) => client.deleteRecord(id),
        sendRecord: async (record) => {
          this.#step();
          const status = await this.#send(client, record);
          this.#step();
          return status;
        },
      };
    };
  }

  async #send(client: UnionClient, record: SignedRecord): Promise<DwnStatus> {
    const isContribution = record.message.descriptor.protocolPath === 'contribution';
    const mishap = isContribution ? (this.#mishaps.shift() ?? 'none') : 'none';
    if (mishap === 'lost') throw new RecoverableError('union.unreachable', 'lost');
    if (mishap === 'portal') throw new RecoverableError('union.answer', 'a page to log in');
    if (mishap === 'busy') throw new UnionBusyError('7');
    if (mishap === 'refused') return { code: 400, detail: 'no', reason: 'dwn.refused' };
    const status = await client.sendRecord(record);
    if (mishap === 'answer-lost') throw new RecoverableError('union.timeout', 'the answer was lost');
    return mishap === 'twice' ? client.sendRecord(record) : status;
  }

  #step(): void {
    if (this.#steps <= 0) this.#isDead = true;
    if (this.#isDead) throw new Died();
    this.#steps -= 1;
  }

  #wrapTable(table: DBCoreTable): DBCoreTable {
    const alive = <A extends unknown[], R>(work: (...args: A) => Promise<R>) => {
      return async (...args: A) => {
        if (this.#isDead) throw new Died();
        return work(...args);
      };
    };
    return {
      ...table,
      mutate: async (request) => {
        this.#step();
        return table.mutate(request);
      },
      get: alive((request) => table.get(request)),
      getMany: alive((request) => table.getMany(request)),
      query: alive((request) => table.query(request)),
      openCursor: alive((request) => table.openCursor(request)),
      count: alive((request) => table.count(request)),
    };
  }
}
