import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A page that somebody linked to: its real address, and the text it was linked with. */
export interface LinkedPage {
  url: string;
  title: string;
}

const titleChars = 60;

/**
 * The pages that the readmes of all installed packages link to, each once, in the order in which they are linked:
 * thousands of real addresses on hundreds of sites, as unlike each other as a member's pages are, with the words that
 * people wrote there for a title.
 */
export async function readLinkedPages(): Promise<LinkedPage[]> {
  const root = join(import.meta.dirname, '../node_modules');
  const names = await readdir(root, { recursive: true });
  const readmes = names.filter((name) => /(^|\/)readme\.md$/i.test(name)).toSorted();
  const pages = new Map<string, LinkedPage>();
  for (const name of readmes) {
    const text = await readFile(join(root, name), 'utf8');
    for (const line of text.split('\n')) {
      for (const match of line.matchAll(/(?<!!)\[[^\][]{4,90}\]\((https?:\/\/[^)\s]+)\)/g)) {
        const [, url = ''] = match;
        const { hostname } = URL.parse(url) ?? {};
        if (hostname) pages.set(url, { url, title: `${toTitle(line.slice(match.index))} · ${hostname}` });
      }
    }
  }
  return [...pages.values()];
}

/** The words of a line of Markdown, from a link on. */
function toTitle(line: string): string {
  const words = line
    .replaceAll(/\]\([^)]*\)/g, '')
    .replaceAll(/[[\]*`#>|!_]/g, '')
    .replaceAll(/https?:\S+/g, '')
    .replaceAll(/\s+/g, ' ');
  return words.trim().slice(0, titleChars);
}
