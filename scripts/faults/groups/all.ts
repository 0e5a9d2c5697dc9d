import type { FaultGroup } from '../fault.ts';
import { network, statuses } from './answers.ts';
import { browsers } from './browsers.ts';
import { clocks } from './clocks.ts';
import { databases } from './databases.ts';
import { fullDisk } from './full.ts';
import { killed } from './kills.ts';
import { members } from './members.ts';
import { receipts } from './receipts.ts';
import { refusals } from './refusals.ts';
import { stops } from './stops.ts';
import { unions } from './unions.ts';

/** The whole list, in the order of the table. */
export const faultGroups: readonly FaultGroup[] = [
  statuses,
  refusals,
  network,
  receipts,
  clocks,
  members,
  unions,
  stops,
  killed,
  browsers,
  fullDisk,
  databases,
];
