import type { Bytes } from '@sheaf/protocol/bytes';
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';

/** Words of a recovery phrase. */
export const phraseLength = 12;

/** Far more than twelve words; what is beyond is not looked at. UTF-16 code units. */
const longestText = 1_000;

/** Why a text is no recovery phrase. `word` is as typed, `place` counts from 1. */
export type PhraseFault =
  { kind: 'length'; words: number } | { kind: 'unknown'; word: string; place: number } | { kind: 'checksum' };

/** A root secret as twelve words (BIP39, English). For screens only: the list of words is no part of the background. */
export function toPhrase(entropy: Uint8Array): string[] {
  return entropyToMnemonic(entropy, wordlist).split(' ');
}

/**
 * Reads a recovery phrase as people type it: any case, any gaps, numbers and full stops between the words.
 * @returns the root secret's 16 bytes, or what is wrong, the first wrong word by name
 */
export function readPhrase(text: string): Bytes | PhraseFault {
  const words = text
    .slice(0, longestText)
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean);
  const wrong = words.findIndex((word) => !wordlist.includes(word));
  if (wrong !== -1) return { kind: 'unknown', word: (words[wrong] ?? '').normalize(), place: wrong + 1 };
  if (words.length !== phraseLength) return { kind: 'length', words: words.length };
  try {
    return new Uint8Array(mnemonicToEntropy(words.join(' '), wordlist));
  } catch {
    return { kind: 'checksum' };
  }
}

/** Two places of a phrase to ask for, counted from 1, in order; other ones each time. */
export function chooseWords(): [number, number] {
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint32Array(2));
  const a = first % phraseLength;
  const b = (a + 1 + (second % (phraseLength - 1))) % phraseLength;
  return [Math.min(a, b) + 1, Math.max(a, b) + 1];
}
