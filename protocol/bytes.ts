import { base64url } from 'multiformats/bases/base64';

/** A byte array over its own buffer, as WebCrypto's types ask for. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function toUtf8(text: string): Bytes {
  return encoder.encode(text);
}

/** @throws TypeError if the bytes are not well-formed UTF-8. */
export function fromUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

export function concatBytes(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

export async function sha256(bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
}

export function toBase64url(bytes: Uint8Array): string {
  return base64url.encode(bytes).slice(1);
}

/** @throws Error if the text is not base64url without padding (RFC 4648, section 5). */
export function fromBase64url(text: string): Bytes {
  // The decoder passes over padding; the same bytes would have several texts.
  if (text.endsWith('=')) throw new SyntaxError('padded base64url');
  return new Uint8Array(base64url.decode(`u${text}`));
}
