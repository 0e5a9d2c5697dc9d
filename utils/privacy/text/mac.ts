import type { Detector } from './finding.ts';
import { listMatches } from './list-matches.ts';

/** EUI-48 and EUI-64 as IEEE 802 writes them (`-`), as everyone else does (`:`), in groups of four, and without marks. */
const address =
  /(?<![A-Za-z0-9:.-])(?:[0-9a-f]{2}(?::[0-9a-f]{2}){5}(?:(?::[0-9a-f]{2}){2})?|[0-9a-f]{2}(?:-[0-9a-f]{2}){5}(?:(?:-[0-9a-f]{2}){2})?|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?:\.[0-9a-f]{4})?|[0-9a-f]{4}:[0-9a-f]{4}:[0-9a-f]{4}|(?=[0-9a-f]{0,11}[a-f])(?=(?:[a-f]{0,8}\d){4})[0-9a-f]{12})(?![A-Za-z0-9:]|[.-][0-9a-f])/gi;

/** Addresses of devices. */
export const findMacs: Detector = (text) =>
  listMatches(text, address).map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
    rule: 'mac',
  }));
