const name = 'sheaf.identity';

/** Runs while the member's identity stays what it is: what is derived from it holds until it is done. */
export async function whileIdentityHolds<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, { mode: 'shared' }, work);
}

/** Runs when nobody is joining a union with the identity that is there. */
export async function whileNobodyJoins<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, { mode: 'exclusive' }, work);
}
