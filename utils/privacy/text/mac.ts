import type { Detector } from './finding.ts';

/** EUI-48 and EUI-64 as IEEE 802 writes them (`-`), as everyone else does (`:`), in groups of four, and without marks. */
const address =
  /(?<![\p{L}\p{N}:.-])(?:[0-9a-f]{2}(?::[0-9a-f]{2}){5}(?:(?::[0-9a-f]{2}){2})?|[0-9a-f]{2}(?:-[0-9a-f]{2}){5}(?:(?:-[0-9a-f]{2}){2})?|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?:\.[0-9a-f]{4})?|[0-9a-f]{4}:[0-9a-f]{4}:[0-9a-f]{4}|(?=[0-9a-f]{0,11}[a-f])(?=(?:[a-f]{0,8}\d){4})[0-9a-f]{12})(?![\p{L}\p{N}:]|[.-][0-9a-f])/giu;

/** Addresses of devices. */
export const findMacs: Detector = (text) =>
  [...text.matchAll(address)].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
    rule: 'mac',
  }));
