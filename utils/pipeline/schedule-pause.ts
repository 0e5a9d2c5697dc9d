import { browser } from 'wxt/browser';

/** Name of the alarm that ends a pause. */
export const pauseAlarm = 'pause';

/** @param until ms since the epoch; undefined when no pause ends by itself */
export async function schedulePauseEnd(until: number | undefined): Promise<void> {
  if (until === undefined) await browser.alarms.clear(pauseAlarm);
  else await browser.alarms.create(pauseAlarm, { when: until });
}
