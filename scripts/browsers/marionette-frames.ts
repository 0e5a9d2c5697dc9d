import { BrowserError } from './errors.ts';

/** Far above any message that is sent (screenshots included); a larger length means lost step. */
const LONGEST = 256 * 1024 * 1024;

const COLON = 0x3a;

/** A Marionette frame: the JSON's length in bytes, a colon, the JSON in UTF-8. */
export function encodeFrame(message: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`${json.byteLength}:`), json]);
}

/** Cuts a byte stream into Marionette frames, however the bytes are split over chunks. */
export class FrameParser {
  #chunks: Buffer[] = [];
  #size = 0;
  #length: number | undefined;

  /**
   * Takes the next bytes and returns the messages that they complete, parsed.
   * @throws BrowserError `protocol` when the bytes are not frames; the parser is of no use afterwards
   */
  push(chunk: Uint8Array): unknown[] {
    this.#chunks.push(Buffer.from(chunk));
    this.#size += chunk.byteLength;
    const messages: unknown[] = [];
    for (;;) {
      this.#length ??= this.#takeLength();
      if (this.#length === undefined || this.#size < this.#length) return messages;
      messages.push(parse(this.#take(this.#length)));
      this.#length = undefined;
    }
  }

  /** Reads `123:` if it is complete. */
  #takeLength(): number | undefined {
    const digitsAtMost = String(LONGEST).length;
    const start = this.#joined().subarray(0, digitsAtMost + 1);
    const colon = start.indexOf(COLON);
    const digits = start.toString('latin1', 0, colon === -1 ? start.byteLength : colon);
    const complete = colon !== -1;
    if (!/^\d*$/.test(digits) || (complete && digits === '') || (!complete && digits.length > digitsAtMost)) {
      throw new BrowserError('protocol', `Marionette sent no frame but ${JSON.stringify(start.toString())}.`);
    }
    if (!complete) return undefined;
    const length = Number(digits);
    if (length > LONGEST) throw new BrowserError('protocol', `Marionette announced ${length} bytes.`);
    this.#take(colon + 1);
    return length;
  }

  #joined(): Buffer {
    const joined = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
    this.#chunks = [joined ?? Buffer.alloc(0)];
    return this.#chunks[0] ?? Buffer.alloc(0);
  }

  #take(bytes: number): Buffer {
    const joined = this.#joined();
    this.#chunks = [joined.subarray(bytes)];
    this.#size -= bytes;
    return joined.subarray(0, bytes);
  }
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch (error) {
    throw new BrowserError('protocol', 'Marionette sent a frame that is not JSON.', { cause: error });
  }
}
