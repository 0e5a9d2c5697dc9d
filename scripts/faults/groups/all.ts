import type { FaultGroup } from '../fault.ts';
import { network, statuses } from './answers.ts';

/** The whole list, in the order of the table. */
export const faultGroups: readonly FaultGroup[] = [statuses, network];
