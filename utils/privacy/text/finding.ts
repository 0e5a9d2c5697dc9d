import type { TextRule } from '../rules.ts';

/** A stretch of a text that a rule takes out: UTF-16 units from `from` up to and without `to`. */
export interface Finding {
  from: number;
  to: number;
  rule: TextRule;
}

/**
 * Looks for one kind of thing in a text. In any order; stretches may overlap. Never throws, and takes time linear in the
 * text's length, whatever the text.
 */
export type Detector = (text: string) => Finding[];

/** What is left of a text, and the rules that took something out. */
export interface MaskedText {
  text: string;
  rules: readonly TextRule[];
}

/** The whole chain for texts, with the member's own words in it (mask-text.ts). */
export interface TextFilter {
  /** Everything that is to be taken out, also behind encodings, in the text as it stands; merged, in order. */
  find: (text: string) => Finding[];
  /** The same for the name of a host or a site, of which there are few: remembered for as long as the filter is. */
  findInName: (name: string) => readonly Finding[];
  /** The member's own words alone, as they stand. */
  findWords: (text: string) => Finding[];
  /** The text without it, each stretch replaced by its rule's mask. Doing it again changes nothing. */
  mask: (text: string) => MaskedText;
}
