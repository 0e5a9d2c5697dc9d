import type { Detector, Finding } from './finding.ts';
import { listMatches } from './list-matches.ts';

const address = /(?<![a-z0-9+.-])(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)[^\s<>"'“”]+/giu;

/** Of every address in a text: who it logs in, and what stands after the path. */
export const findAddresses: Detector = (text) => {
  if (!text.includes('://') && !/www\./i.test(text)) return [];
  return listMatches(text, address).flatMap(({ index, 0: found }): Finding[] => {
    const start = found.includes('://') ? found.indexOf('://') + 3 : 0;
    // Ends at the first of these, or where the address does.
    const end = `${found}#`.search(/[?#]/);
    const userinfo = /^[^/]*@/.exec(found.slice(start, end))?.[0].length ?? 0;
    return [
      { from: index + start, to: index + start + userinfo, rule: 'address' as const },
      { from: index + end, to: index + found.length, rule: 'address' as const },
    ].filter(({ from, to }) => to > from);
  });
};
