import { textRules, type TextRule } from '../rules.ts';
import { findEmails } from './email.ts';
import type { Finding, TextFilter } from './finding.ts';

/** The chain for texts. @param _words the member's own words, taken out wherever they stand */
export function createTextFilter(_words: readonly string[]): TextFilter {
  const find = (text: string): Finding[] => findEmails(text);
  return {
    find,
    mask(text) {
      const rules = new Set<TextRule>();
      let masked = '';
      let done = 0;
      for (const { from, to, rule } of find(text)) {
        masked += text.slice(done, from) + textRules[rule].mask;
        done = to;
        rules.add(rule);
      }
      return { text: masked + text.slice(done), rules: [...rules] };
    },
  };
}
