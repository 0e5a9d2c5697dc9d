/** RFC 3492, section 5. */
const parameters = { base: 36, tMin: 1, tMax: 26, skew: 38, damp: 700, initialBias: 72, initialPoint: 128 };

/** A host name with its internationalized labels as people read them; what is no punycode stays. */
export function readHost(host: string): string {
  if (!host.includes('xn--')) return host;
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decode(label.slice(4)) ?? label) : label))
    .join('.');
}

/** RFC 3492, section 6.2. @returns undefined for what is malformed */
function decode(input: string): string | undefined {
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
      const digit = digitOf(input.charCodeAt(at));
      at += 1;
      if (digit === undefined) return undefined;
      i += digit * weight;
      if (i > 0xff_ffff) return undefined;
      const threshold = Math.min(tMax, Math.max(tMin, k - bias));
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const size = points.length + 1;
    bias = adapt(i - before, size, before === 0);
    point += Math.floor(i / size);
    if (point > 0x10_ffff) return undefined;
    i %= size;
    points.splice(i, 0, point);
    i += 1;
  }
  return String.fromCodePoint(...points);
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

function digitOf(unit: number): number | undefined {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61;
  return unit >= 0x30 && unit <= 0x39 ? unit - 0x30 + 26 : undefined;
}
