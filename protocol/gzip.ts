import { concatBytes, type Bytes } from './bytes.ts';

/** gzip (RFC 1952) through the platform's own stream. */
export async function gzip(bytes: Bytes): Promise<Bytes> {
  return collect(pipe(bytes, new CompressionStream('gzip')), Number.POSITIVE_INFINITY);
}

/**
 * Undoes `gzip`, reading no further than `maxBytes` of output.
 * @throws RangeError beyond `maxBytes`; TypeError if it is not a gzip stream.
 */
export async function gunzip(bytes: Uint8Array, maxBytes: number): Promise<Bytes> {
  return collect(pipe(new Uint8Array(bytes), new DecompressionStream('gzip')), maxBytes);
}

function pipe(bytes: Bytes, through: GenericTransformStream): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(through);
}

async function collect(stream: ReadableStream<Uint8Array>, maxBytes: number): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concatBytes(...parts);
    length += value.length;
    if (length > maxBytes) {
      await reader.cancel();
      throw new RangeError(`more than ${maxBytes} bytes`);
    }
    parts.push(value);
  }
}
