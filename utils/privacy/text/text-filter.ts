import { textRules, type TextRule } from '../rules.ts';
import { detectAll } from './detectors.ts';
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
  const detect: Detector = (text) => [...findWords(text), ...detectAll(text)];
  const find = (text: string): Finding[] => {
    const found = listLayers(text.slice(0, longest.seen)).flatMap((layer) => lookInto(layer, detect));
    if (text.length > longest.kept) found.push({ from: longest.kept, to: text.length, rule: 'length' });
    return merge(found);
  };
  return { find, mask: (text) => mask(text, find) };
}

/** What is found in a layer, as stretches of the original text. */
function lookInto(layer: Layer, detect: Detector): Finding[] {
  const found = detect(layer.text);
  if (!layer.from) return found;
  return found.map(({ from, to, rule }) => ({ from: startOf(layer, from), to: endOf(layer, to - 1), rule }));
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
  for (let round = 0; round < mostRounds; round += 1) {
    const found = find(masked);
    if (found.length === 0) return { text: masked, rules: [...rules] };
    for (const { rule } of found) rules.add(rule);
    masked = replace(masked, found);
  }
  // What is still found after that is the member's own word in a mask, or a text made to deceive: nothing of it stays.
  return find(masked).length === 0
    ? { text: masked, rules: [...rules] }
    : { text: textRules.word.mask, rules: [...rules] };
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
