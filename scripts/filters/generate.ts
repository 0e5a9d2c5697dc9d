/** Draws a whole number from 0 up to, not including, `below`. */
type Draw = (below: number) => number;

/** A sequence of numbers that is the same for the same seed (Mulberry32). */
export function createDraw(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/**
 * A text that a regular expression matches, each character of a class as likely as any other, as keys are made. Knows
 * what expressions for keys are made of: literals, classes, groups, alternatives and quantifiers; edges are left out.
 *
 * @param most repetitions beyond the least
 * @throws SyntaxError for what it does not know
 */
export function generate(pattern: string, draw: Draw, most = 8): string {
  let at = 0;
  const text = readAlternatives();
  if (at < pattern.length) throw new SyntaxError(`unexpected ${pattern[at]} at ${at}`);
  return text();

  function readAlternatives(): () => string {
    const options = [readSequence()];
    while (pattern[at] === '|') {
      at += 1;
      options.push(readSequence());
    }
    return () => options[draw(options.length)]?.() ?? '';
  }

  function readSequence(): () => string {
    const parts: (() => string)[] = [];
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') parts.push(readQuantified());
    return () => parts.map((part) => part()).join('');
  }

  function readQuantified(): () => string {
    const part = readAtom();
    const found = /^(?:\{(\d+)(,?)(\d*)\}|[*+?])\??/.exec(pattern.slice(at));
    if (!found) return part;
    at += found[0].length;
    const [, least, comma, greatest] = found;
    const low = least === undefined ? (found[0].startsWith('+') ? 1 : 0) : Number(least);
    const high =
      least === undefined
        ? found[0].startsWith('?')
          ? 1
          : low + most
        : comma === ''
          ? low
          : Math.min(Number(greatest || low + most), low + most);
    return () => Array.from({ length: low + draw(high - low + 1) }, part).join('');
  }

  function readAtom(): () => string {
    const character = pattern[at] ?? '';
    at += 1;
    if (character === '(') {
      const [kind = ''] = /^\?(?::|P?<\w+>)/.exec(pattern.slice(at)) ?? [];
      if (pattern[at] === '?' && kind === '') throw new SyntaxError('an assertion or flags');
      at += kind.length;
      const inner = readAlternatives();
      if (pattern[at] !== ')') throw new SyntaxError('a group without its end');
      at += 1;
      return inner;
    }
    if (character === '[') return oneOf(readClass());
    if (character === '.') return oneOf(printable);
    if (character === '^' || character === '$') return () => '';
    if (character === '\\') {
      if (pattern[at] === 'b') {
        at += 1;
        return () => '';
      }
      return oneOf(readEscape());
    }
    return () => character;
  }

  function oneOf(characters: string): () => string {
    return () => characters[draw(characters.length)] ?? '';
  }

  function readEscape(): string {
    const kind = pattern[at] ?? '';
    at += 1;
    if (kind === 'w') return `${letters}_`;
    if (kind === 'd') return '0123456789';
    if (kind === 's') return ' ';
    if (kind === 'S') return letters;
    if (kind === 'n' || kind === 'r' || kind === 't') return ' ';
    if (kind === 'x') {
      at += 2;
      return String.fromCharCode(Number.parseInt(pattern.slice(at - 2, at), 16));
    }
    if (/[A-Za-z]/.test(kind)) throw new SyntaxError(`\\${kind}`);
    return kind;
  }

  function readClass(): string {
    const isNegated = pattern[at] === '^';
    if (isNegated) at += 1;
    let characters = '';
    for (let isFirst = true; isFirst || pattern[at] !== ']'; isFirst = false) {
      if (at >= pattern.length) throw new SyntaxError('a class without its end');
      let from = pattern[at] ?? '';
      at += 1;
      if (from === '\\') {
        const escaped = readEscape();
        if (escaped.length > 1) {
          characters += escaped;
          continue;
        }
        from = escaped;
      }
      if (pattern[at] === '-' && pattern[at + 1] !== ']') {
        const to = pattern[at + 1] ?? '';
        at += 2;
        for (let unit = from.charCodeAt(0); unit <= to.charCodeAt(0); unit += 1)
          characters += String.fromCharCode(unit);
      } else characters += from;
    }
    at += 1;
    return isNegated
      ? Array.from(printable)
          .filter((one) => !characters.includes(one))
          .join('')
      : characters;
  }
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const printable = `${letters}-_.:/+=~!@#%*`;
