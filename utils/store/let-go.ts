/** What to do about it, for the member. */
export const letGoWords = 'Sheaf was updated. Reload this page to go on.';

let isLetGo = false;
const listeners = new Set<() => void>();

/** A later Sheaf upgrades the record: this one, in this page or background, has let go of it for good. */
export function noteLetGo(): void {
  isLetGo = true;
  for (const listener of listeners) listener();
}

export function hasLetGo(): boolean {
  return isLetGo;
}

/** @returns stops watching */
export function watchLetGo(onLetGo: () => void): () => void {
  listeners.add(onLetGo);
  if (isLetGo) onLetGo();
  return () => listeners.delete(onLetGo);
}
