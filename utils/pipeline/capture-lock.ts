const name = 'sheaf.capture';

/** Runs while the capture settings cannot change: what it reads of them holds until it is done. */
export async function whileCaptureHolds<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, { mode: 'shared' }, work);
}

/** Runs when no event is being recorded: once it is done, nothing more is captured under the old settings. */
export async function whileNothingIsRecorded<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, { mode: 'exclusive' }, work);
}
