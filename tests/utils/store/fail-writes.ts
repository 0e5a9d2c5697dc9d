/**
 * Makes one write to IndexedDB fail as on a full disk, with all that is in its transaction.
 * @param how `write`: it fails itself, as in Firefox; `commit`: it goes through and the transaction is aborted then, as
 *   in Chromium, which needs it to be the last of its transaction
 * @param after how many writes go through before
 * @returns ends it, and says how many writes there were
 */
export function failWrites(how: 'write' | 'commit', after: number): () => number {
  // oxlint-disable-next-line typescript/unbound-method -- each is called on the store it was called on
  const { put, add } = IDBObjectStore.prototype;
  let writes = 0;
  const full = () => new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  const fail = (write: typeof put) =>
    function (this: IDBObjectStore, ...asked: Parameters<typeof put>) {
      writes += 1;
      if (writes <= after) return write.apply(this, asked);
      if (how === 'write') throw full();
      const request = write.apply(this, asked);
      const { transaction } = this;
      request.addEventListener('success', () => {
        Object.defineProperty(transaction, 'error', { configurable: true, get: full });
        transaction.abort();
      });
      return request;
    };
  Object.assign(IDBObjectStore.prototype, { put: fail(put), add: fail(add) });
  return () => {
    Object.assign(IDBObjectStore.prototype, { put, add });
    return writes;
  };
}
