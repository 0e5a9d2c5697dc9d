/** Marks bytes that are no DAG-CBOR. */
class NotCbor extends Error {}

/**
 * Decodes a map or list in DAG-CBOR as far as it is needed to look at all that stands in it: a CID is its bytes.
 * @returns undefined if the bytes are anything else
 */
export function decodeCbor(bytes: Uint8Array): object | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;

  function take(count: number): Uint8Array {
    if (at + count > bytes.length) throw new NotCbor();
    at += count;
    return bytes.subarray(at - count, at);
  }
  function takeLength(info: number): number {
    if (info < 24) return info;
    const start = at;
    take(2 ** (info - 24));
    if (info === 24) return view.getUint8(start);
    if (info === 25) return view.getUint16(start);
    if (info === 26) return view.getUint32(start);
    if (info === 27) return Number(view.getBigUint64(start));
    throw new NotCbor();
  }
  function takeSimple(info: number): unknown {
    if (info === 20 || info === 21) return info === 21;
    if (info === 22) return null;
    if (info !== 27) throw new NotCbor();
    take(8);
    return view.getFloat64(at - 8);
  }
  function takeItem(): unknown {
    const [first = 0] = take(1);
    const [kind, info] = [first >> 5, first & 31];
    if (kind === 7) return takeSimple(info);
    const length = takeLength(info);
    if (kind === 0) return length;
    if (kind === 1) return -1 - length;
    if (kind === 2) return take(length);
    if (kind === 3) return new TextDecoder('utf-8', { fatal: true }).decode(take(length));
    if (kind === 4) return Array.from({ length: Math.min(length, bytes.length) }, takeItem);
    if (kind === 5)
      return Object.fromEntries(Array.from({ length: Math.min(length, bytes.length) }, takeEntry));
    return takeItem();
  }
  function takeEntry(): [string, unknown] {
    return [String(takeItem()), takeItem()];
  }

  try {
    const item = takeItem();
    return at === bytes.length && item !== null && typeof item === 'object' ? item : undefined;
  } catch (error) {
    if (error instanceof NotCbor || error instanceof TypeError) return undefined;
    throw error;
  }
}
