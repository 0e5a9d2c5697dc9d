/** Stands for dwn-sdk-js's `Time` in the union client: its Temporal polyfill is 150 KB. */
export const Time = {
  /** Now, in the one form a DWN accepts: UTC with six digits of a second. */
  getCurrentTimestamp: () => new Date().toISOString().replace('Z', '000Z'),
};
