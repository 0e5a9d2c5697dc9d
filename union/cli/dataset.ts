import { purposeSchema, type Purpose } from '@sheaf/protocol/manifest';
import { safeParse } from '@sheaf/protocol/safe-parse';

import { datasetNameSchema } from '../dataset/shelf.ts';
import { openBooks } from './books.ts';
import { parseOptions } from './options.ts';
import { UsageError } from './usage.ts';

type Action = (args: string[]) => void | Promise<void>;
const actions = new Map<string, Action>(Object.entries({ build, list, verify }));

/** `sheaf-union dataset …`: what a union makes of its ledger. */
export async function dataset([name = '', ...args]: string[]): Promise<void> {
  const action = actions.get(name);
  if (!action) throw new UsageError(`Say what to do with datasets: ${[...actions.keys()].join(', ')}.`);
  await action(args);
}

async function build([name = '', ...args]: string[]): Promise<void> {
  checkName(name);
  const options = parseOptions(args, { purpose: { type: 'string' }, k: { type: 'string', default: '5' } });
  const purpose = parsePurpose(options.purpose);
  const k = parseK(options.k);
  const { buildDataset } = await import('../dataset/build.ts');
  const books = openBooks(options.data, 'decide');
  try {
    const card = await untilStopped((signal) =>
      buildDataset({ dataDir: options.data, books, name, purpose, k, signal, onProgress: createProgress() }),
    );
    const carried = card.partitions.filter(({ since }) => since < card.version).length;
    console.log(
      `${name} ${card.version}: ${card.rows} events of ${card.members} members in ${card.partitions.length} files, ` +
        `${carried} of them unchanged, in ${options.data}/datasets/${name}/${card.version}`,
    );
  } finally {
    books.database.close();
  }
}

/** Checks a version, the newest by default, against the books. */
async function verify([name = '', ...args]: string[]): Promise<void> {
  checkName(name);
  const options = parseOptions(args, { version: { type: 'string' } });
  const version = options.version === undefined ? undefined : parseVersion(options.version);
  const { verifyDataset } = await import('../dataset/verify.ts');
  const books = openBooks(options.data, 'datasets');
  try {
    const { card, gone } = await untilStopped((signal) =>
      verifyDataset({ dataDir: options.data, books, name, version, signal, onProgress: createProgress() }),
    );
    console.log(
      `${name} ${card.version}: ${card.rows} rows in ${card.partitions.length} files are what the ledger says.`,
    );
    if (gone > 0) {
      console.log(
        `${gone} of them were recalled or deleted since and cannot be looked up. Build the next version, and hand out that.`,
      );
    }
  } finally {
    books.database.close();
  }
}

/** Every version there is in the books, oldest first, as JSON Lines or for people. */
function list(args: string[]): void {
  const options = parseOptions(args, { json: { type: 'boolean', default: false } });
  const { database } = openBooks(options.data, 'datasets');
  try {
    const rows = database
      .prepare(
        `SELECT d.name, d.version, d.purpose, d.at, sum(r.last_event - r.first_event + 1) AS rows
         FROM datasets d JOIN dataset_rows r ON r.dataset = d.id GROUP BY d.id ORDER BY d.id`,
      )
      .all();
    if (options.json) for (const row of rows) console.log(JSON.stringify(row));
    else if (rows.length === 0) console.log('No dataset has been built yet.');
    else for (const row of rows) console.log(describe(row));
  } finally {
    database.close();
  }
}

function describe(row: Record<string, unknown>): string {
  const at = new Date(Number(row['at'])).toISOString().slice(0, 16).replace('T', ' ');
  return `${at}  ${String(row['name'])} ${String(row['version'])}, for ${String(row['purpose'])}: ${String(row['rows'])} events`;
}

function checkName(name: string): void {
  if (!safeParse(datasetNameSchema, name).success) {
    throw new UsageError('Give the dataset a name of small letters, digits and hyphens, at most 40.');
  }
}

function parsePurpose(text: string | undefined): Purpose {
  const purpose = safeParse(purposeSchema, text);
  if (purpose.success) return purpose.data;
  throw new UsageError(`Say for what with --purpose: ${purposeSchema.options.join(', ')}.`);
}

function parseK(text: string): number {
  const k = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (k < 2) throw new UsageError(`--k takes a number from 2 to 999999, not ${text}.`);
  return k;
}

function parseVersion(text: string): number {
  const version = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (version < 1) throw new UsageError(`--version takes a number from 1, not ${text}.`);
  return version;
}

/** Runs until it is done, or until SIGINT or SIGTERM asks it to stop. */
async function untilStopped<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = () => {
    controller.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
  }
}

/** Says on standard error, every second, how far it is. */
function createProgress(): (step: string, done: number) => void {
  let next = Date.now() + 1_000;
  return (step, done) => {
    if (Date.now() < next) return;
    next = Date.now() + 1_000;
    process.stderr.write(`${done} ${step}\n`);
  };
}
