/** The words of a table that is written as one text, with white space between them and around them. */
export function splitWords(written: string): string[] {
  return written.trim().split(/\s+/);
}

/** The phrases of a table that is written as one text, with commas between them, and after the last too. */
export function splitPhrases(written: string): string[] {
  return written
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
