import { fold, foldUnit, space } from './fold.ts';
import type { Detector } from './finding.ts';

/** A node of the automaton: the state after the units read so far. */
interface Node {
  next: Map<number, Node>;
  /** The longest other start of a word that these units end with. */
  fallback?: Node;
  /** Lengths of the words that end here. */
  lengths: number[];
}

/**
 * Looks for the member's own words: literal, without regard to case, accents and what stands between a word's parts,
 * in any script, also inside other words (docs/privacy-filters.md). One pass for any number of words (Aho and Corasick,
 * Efficient string matching, 1975). Without words it costs nothing.
 */
export function createWordFinder(words: readonly string[]): Detector {
  const patterns = new Set(words.flatMap(listPatterns));
  if (patterns.size === 0) return () => [];
  const root = buildAutomaton(patterns);
  return (text) => {
    if (!isIn(root, text)) return [];
    const folded = fold(text);
    const found = [];
    let node = root;
    for (let i = 0; i < folded.text.length; i += 1) {
      node = step(root, node, folded.text.charCodeAt(i));
      for (const length of node.lengths) {
        const from = folded.from[i - length + 1] ?? 0;
        found.push({ from, to: folded.to[i] ?? 0, rule: 'word' as const });
      }
    }
    return found;
  };
}

/** Whether any word is in a text: mostly none is, and where it would stand need not be known. */
function isIn(root: Node, text: string): boolean {
  let node = root;
  let isOpen = false;
  for (let i = 0; i < text.length; i += 1) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit === undefined) return isInFolded(root, fold(text).text);
    if (unit === space && !isOpen) continue;
    isOpen = unit !== space;
    node = step(root, node, unit);
    if (node.lengths.length > 0) return true;
  }
  return false;
}

function isInFolded(root: Node, text: string): boolean {
  let node = root;
  for (let i = 0; i < text.length; i += 1) {
    node = step(root, node, text.charCodeAt(i));
    if (node.lengths.length > 0) return true;
  }
  return false;
}

/** Whether a word has anything to look for: two letters or digits at least. */
export function isFindable(word: string): boolean {
  return fold(word).text.replaceAll(' ', '').length >= 2;
}

/**
 * A word as it may be written: its parts apart or together; `ä` as `a` or `ae`, and a typed `ae` also as `ä`
 * (German and Scandinavian transliteration).
 */
function listPatterns(word: string): string[] {
  if (!isFindable(word)) return [];
  const spellings = [word, transliterate(word), ...withoutDigraphs(word)];
  return spellings.flatMap((spelling) => {
    const apart = fold(spelling).text.trim();
    const together = apart.replaceAll(' ', '');
    return together.length >= 2 ? [apart, together] : [];
  });
}

/** `Mueller` as `Müller` folds; of a short word too little would be left: `Sue` is no `Sü`. */
function withoutDigraphs(word: string): string[] {
  const plain = fold(word).text.replace(/(?<=[aou])e|(?<=a)a/g, '');
  return plain.length >= 5 ? [plain] : [];
}

const digraphs: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

function transliterate(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüøå]/g, (letter) => digraphs[letter] ?? letter);
}

function buildAutomaton(patterns: ReadonlySet<string>): Node {
  const root: Node = { next: new Map(), lengths: [] };
  for (const pattern of patterns) {
    let node = root;
    for (let i = 0; i < pattern.length; i += 1) {
      const unit = pattern.charCodeAt(i);
      const next = node.next.get(unit) ?? { next: new Map<number, Node>(), lengths: [] };
      node.next.set(unit, next);
      node = next;
    }
    node.lengths.push(pattern.length);
  }
  const open = [root];
  for (const node of open) {
    for (const [unit, child] of node.next) {
      child.fallback = node === root ? root : step(root, node.fallback ?? root, unit);
      child.lengths.push(...child.fallback.lengths);
      open.push(child);
    }
  }
  return root;
}

function step(root: Node, from: Node, unit: number): Node {
  for (let node: Node | undefined = from; node; node = node.fallback) {
    const next = node.next.get(unit);
    if (next) return next;
  }
  return root;
}
