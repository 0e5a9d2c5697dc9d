/**
 * A text as it reads once something is decoded. `from` and `to` say, for each of its UTF-16 units, which stretch of the
 * original text it came from; the original itself has neither.
 */
export interface Layer {
  text: string;
  from?: readonly number[];
  to?: readonly number[];
}

/** Where a unit of a layer begins in the original. */
export function startOf({ from }: Layer, unit: number): number {
  return from ? (from[unit] ?? 0) : unit;
}

/** Where a unit of a layer ends in the original. */
export function endOf({ to }: Layer, unit: number): number {
  return to ? (to[unit] ?? 0) : unit + 1;
}

/** Builds a layer out of another, stretch by stretch, in order. */
export interface LayerWriter {
  /** The units of the layer below from `start` up to `end`, as they are. */
  copy: (start: number, end: number) => void;
  /** Other text in place of those units. */
  replace: (text: string, start: number, end: number) => void;
  finish: () => Layer;
}

export function writeLayer(below: Layer): LayerWriter {
  const parts: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  return {
    copy(start, end) {
      if (end > start) parts.push(below.text.slice(start, end));
      for (let i = start; i < end; i += 1) {
        from.push(startOf(below, i));
        to.push(endOf(below, i));
      }
    },
    replace(text, start, end) {
      parts.push(text);
      for (let i = 0; i < text.length; i += 1) {
        from.push(startOf(below, start));
        to.push(endOf(below, end - 1));
      }
    },
    finish: () => ({ text: parts.join(''), from, to }),
  };
}
