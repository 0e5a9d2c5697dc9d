import { textRules, type TextRule } from '../rules.ts';
import { decodeTokens } from './decode-tokens.ts';
import { detectAll, detectInSlug } from './detectors.ts';
import type { Detector, Finding, MaskedText, TextFilter } from './finding.ts';
import { endOf, startOf, type Layer } from './layer.ts';
import { listLayers } from './layers.ts';
import { createWordFinder } from './member-words.ts';

const order = new Map(Object.keys(textRules).map((rule, i) => [rule as TextRule, i]));

/** How often a text is gone over again because what was put in place of something made something new of its surroundings. */
const mostRounds = 4;

/** UTF-16 units that are looked through, and how many of them are kept: what begins in those is seen to its end. */
const longest = { seen: 4_096, kept: 3_072 };

/** The chain for texts. @param words the member's own words, taken out wherever they stand */
export function createTextFilter(words: readonly string[]): TextFilter {
  const findWords = createWordFinder(words);
  const detect: Detector = (text) => {
    const found = detectAll(text);
    found.push(...findWords(text));
    return found;
  };
  const find = (text: string): Finding[] => {
    if (slug.test(text) && !longNumber.test(text)) return findInSlug(text, findWords);
    const found = listLayers(text.slice(0, longest.seen)).flatMap((layer) =>
      detect(layer.text).map((finding) => toOriginal(finding, layer)),
    );
    if (text.length > longest.kept) found.push({ from: longest.kept, to: text.length, rule: 'length' });
    return merge(found);
  };
  const findInName = remember(find);
  return { find, findInName, findWords, mask: (text) => mask(text, find) };
}

/** Words and short numbers with hyphens between them, as most parts of addresses are; no word as long as a key. */
const slug = /^(?:(?:[A-Z][a-z]{0,14}|[a-z]{1,15}|\d{1,7})(?:[-_](?!$)|$)){1,20}$/;
/** Eight digits, wherever: any rule may find something. */
const longNumber = /(?:\d\D*){8}/;
/** Of all rules, only these find anything in a slug; and in what its words may encode, all. */
function findInSlug(text: string, findWords: Detector): Finding[] {
  const opened = decodeTokens({ text });
  const found = [...findWords(text), ...detectInSlug(text)];
  if (!opened) return merge(found);
  const inside = [...findWords(opened.text), ...detectAll(opened.text)];
  return merge([...found, ...inside.map((finding) => toOriginal(finding, opened))]);
}

/** Names that are remembered; then all are forgotten. */
const mostNames = 2_000;

function remember(find: (name: string) => Finding[]): (name: string) => readonly Finding[] {
  const foundByName = new Map<string, Finding[]>();
  return (name) => {
    const known = foundByName.get(name);
    if (known) return known;
    const found = find(name);
    if (foundByName.size >= mostNames) foundByName.clear();
    foundByName.set(name, found);
    return found;
  };
}

/** What is found in a layer, as a stretch of the original text. */
function toOriginal({ from, to, rule }: Finding, layer: Layer): Finding {
  return { from: startOf(layer, from), to: endOf(layer, to - 1), rule };
}

/** In order and apart; of those that overlap one, by the name of the first in the order of the rules. */
function merge(found: Finding[]): Finding[] {
  const merged: Finding[] = [];
  for (const finding of found.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = merged.at(-1);
    if (!last || finding.from >= last.to) {
      merged.push({ ...finding });
      continue;
    }
    last.to = Math.max(last.to, finding.to);
    if ((order.get(finding.rule) ?? 0) < (order.get(last.rule) ?? 0)) last.rule = finding.rule;
  }
  return merged;
}

function mask(text: string, find: (text: string) => Finding[]): MaskedText {
  const rules = new Set<TextRule>();
  let masked = text;
  let rounds = 0;
  for (let found = find(masked); found.length > 0; found = find(masked)) {
    // What is still found then is the member's own word in a mask, or a text made to deceive: nothing of it stays.
    if (rounds === mostRounds) return { text: textRules.word.mask, rules: [...rules] };
    for (const { rule } of found) rules.add(rule);
    masked = replace(masked, found);
    rounds += 1;
  }
  return { text: masked, rules: [...rules] };
}

function replace(text: string, found: readonly Finding[]): string {
  let masked = '';
  let done = 0;
  for (const { from, to, rule } of found) {
    masked += text.slice(done, from) + textRules[rule].mask;
    done = to;
  }
  return masked + text.slice(done);
}
