import { PermanentError, RecoverableError, type SheafError } from '@sheaf/protocol/error';
import { Dexie } from 'dexie';

import { hasLetGo, letGoWords } from './let-go.ts';

/** Why the store cannot be used, in words for the member. Those that may end by themselves are recoverable. */
const problems = {
  'store.full': {
    Kind: RecoverableError,
    message:
      'There is no room left for your record on this device. What is there stays, but nothing is added until there is room again.',
  },
  'store.newer': {
    Kind: PermanentError,
    message:
      'A newer Sheaf wrote your record than this one. Update Sheaf on your browser’s page for extensions. Until then nothing is recorded or shared, and nothing of it is changed.',
  },
  'store.gone': {
    Kind: PermanentError,
    message:
      'There was a record in this browser, and the browser has deleted it or could not read it any more. Nothing is recorded or shared until you say how to go on.',
  },
  'store.broken': {
    Kind: RecoverableError,
    message:
      'The browser cannot open your record. Nothing is recorded or shared meanwhile, and nothing was deleted. Sheaf tries again by itself; to close the browser and open it again often helps.',
  },
  'store.opening': {
    Kind: RecoverableError,
    message:
      'Sheaf is opening your record, which can take minutes after an update. Leave the browser open. Nothing is recorded or shared until then.',
  },
  'store.blocked': {
    Kind: RecoverableError,
    message:
      'Sheaf was updated, and a tab of the earlier Sheaf still holds your record. Close the tabs in which Sheaf is open. Nothing is recorded or shared until then.',
  },
  'store.updated': { Kind: RecoverableError, message: letGoWords },
} as const;

export type StoreCode = keyof typeof problems;

export function storeError(code: StoreCode, cause?: unknown): SheafError & { code: StoreCode } {
  const { Kind, message } = problems[code];
  return new Kind(code, message, { cause }) as SheafError & { code: StoreCode };
}

/** Names under which browsers fail to open or to read a database that is damaged, or in a profile that is. */
const broken = new Set([
  'UnknownError',
  'InvalidStateError',
  'NotFoundError',
  'DataError',
  'OpenFailedError',
  'MissingAPIError',
  'TimeoutError',
]);

/**
 * What an error says of the store as a whole, if it does: that it cannot be opened, or has no room. Undefined for
 * whatever else can go wrong in a transaction.
 */
export function toStoreError(error: unknown): (SheafError & { code: StoreCode }) | undefined {
  const chain = listChain(error);
  const ours = chain.find(isStoreError);
  if (ours) return ours;
  if (chain.some(({ name }) => name === 'QuotaExceededError')) return storeError('store.full', error);
  if (!chain.some((each) => each instanceof Dexie.DexieError)) return undefined;
  if (hasLetGo()) return storeError('store.updated', error);
  if (chain.some(({ name }) => name === 'VersionError')) return storeError('store.newer', error);
  if (chain.some(({ name }) => broken.has(name))) return storeError('store.broken', error);
  return undefined;
}

function isStoreError(error: Error): error is SheafError & { code: StoreCode } {
  return 'code' in error && typeof error.code === 'string' && error.code in problems;
}

/** The error and what it was made of: Dexie's `inner` and `failures`, and `cause`. */
function listChain(error: unknown, depth = 4): Error[] {
  // Some engines' DOMException is no Error.
  const isError = error instanceof Error || error instanceof DOMException;
  if (!isError || depth === 0) return [];
  const { inner, failures, cause } = error as { inner?: unknown; failures?: unknown; cause?: unknown };
  const parts = [inner, cause, ...(Array.isArray(failures) ? failures.slice(0, 1) : [])];
  return [error, ...parts.flatMap((part) => listChain(part, depth - 1))];
}
