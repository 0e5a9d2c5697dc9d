/** Numbers from 0 to below 1 by Park and Miller's rule: enough to spread moments, and the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed % 2_147_483_647 || 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
