/** RFC 3492, section 5. */
const parameters = { base: 36, tMin: 1, tMax: 26, skew: 38, damp: 700, initialBias: 72, initialPoint: 128 };
const digits = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A host name with its internationalized labels as people read them; what is no punycode stays. */
export function readHost(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? readLabel(label) : label))
    .join('.');
}

function readLabel(label: string): string {
  try {
    return String.fromCodePoint(...decode(label.slice(4)));
  } catch (error) {
    // Malformed, or with code points that there are none of.
    if (error instanceof RangeError) return label;
    throw error;
  }
}

/** RFC 3492, section 6.2. @throws RangeError for what is malformed @returns code points, or numbers past them */
function decode(input: string): number[] {
  const { base, tMin, tMax, initialBias, initialPoint } = parameters;
  const delimiter = Math.max(0, input.lastIndexOf('-'));
  const points = Array.from(input.slice(0, delimiter), (character) => character.charCodeAt(0));
  let point = initialPoint;
  let i = 0;
  let bias = initialBias;
  for (let at = delimiter > 0 ? delimiter + 1 : 0; at < input.length;) {
    const before = i;
    let weight = 1;
    for (let k = base; ; k += base) {
      const digit = digits.indexOf(input[at] ?? '-');
      at += 1;
      if (digit < 0) throw new RangeError('no digit of punycode');
      i += digit * weight;
      const threshold = Math.min(tMax, Math.max(tMin, k - bias));
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const size = points.length + 1;
    bias = adapt(i - before, size, before === 0);
    point += Math.floor(i / size);
    i %= size;
    points.splice(i, 0, point);
    i += 1;
  }
  return points;
}

/** RFC 3492, section 6.1. */
function adapt(delta: number, size: number, isFirst: boolean): number {
  const { base, tMin, tMax, skew, damp } = parameters;
  let rest = isFirst ? Math.floor(delta / damp) : Math.floor(delta / 2);
  rest += Math.floor(rest / size);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) / 2; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}
