import type { Holdings } from './holdings.ts';

/** A run of as many characters that two unions both hold is an identifier, wherever it stands in a text. */
const identifierChars = 16;

/** A whole number from here on is one; smaller ones count something. */
const identifierNumber = 10_000;

/**
 * What two unions both hold and could match a member by: every run of 16 characters or more inside any text, and every
 * whole number of 10,000 or more (a moment is a number, in ms), unless it is in `allowed`.
 *
 * @returns the runs at their full length, and the numbers, in words
 */
export function findShared(one: Holdings, other: Holdings, allowed: Holdings): string[] {
  const known = toPieces(allowed.texts);
  const others = toPieces(other.texts);
  const runs = [...one.texts].flatMap((text) =>
    runsOf(text, (piece) => others.has(piece) && !known.has(piece)),
  );
  const numbers = [...one.numbers].filter(
    (number) =>
      Math.abs(number) >= identifierNumber && other.numbers.has(number) && !allowed.numbers.has(number),
  );
  return [...new Set(runs), ...numbers.map(String)];
}

function toPieces(texts: Iterable<string>): Set<string> {
  const pieces = new Set<string>();
  for (const text of texts) {
    for (let at = 0; at + identifierChars <= text.length; at++)
      pieces.add(text.slice(at, at + identifierChars));
  }
  return pieces;
}

/** The longest stretches of a text all of whose pieces are of a kind. */
function runsOf(text: string, isOfKind: (piece: string) => boolean): string[] {
  const runs: string[] = [];
  let from: number | undefined;
  for (let at = 0; at <= text.length; at++) {
    const piece = text.slice(at, at + identifierChars);
    if (piece.length === identifierChars && isOfKind(piece)) from ??= at;
    else if (from !== undefined) {
      runs.push(text.slice(from, at - 1 + identifierChars));
      from = undefined;
    }
  }
  return runs;
}

/** All that is in any of these. */
export function joinHoldings(...all: Holdings[]): Holdings {
  return {
    texts: new Set(all.flatMap(({ texts }) => [...texts])),
    numbers: new Set(all.flatMap(({ numbers }) => [...numbers])),
  };
}
