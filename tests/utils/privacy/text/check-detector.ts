import { expect, it } from 'vitest';

import type { TextRule } from '@/utils/privacy/rules.ts';
import type { Detector } from '@/utils/privacy/text/finding.ts';

/** The stretches that are found, in order; of those within others, the outer. */
function takenBy(detect: Detector, text: string): string[] {
  const found = detect(text).sort((a, b) => a.from - b.from || b.to - a.to);
  const outer = found.filter(({ to }, i) => found.slice(0, i).every((before) => before.to < to));
  return outer.map(({ from, to }) => text.slice(from, to));
}

/** Cases as a text in which what is to be found, all of it and nothing else, stands between ‹ and ›. */
export function checkDetector(detect: Detector, rule: TextRule, cases: readonly string[]): void {
  it.each(cases)('%s', (marked) => {
    const text = marked.replace(/[‹›]/g, '');
    expect(takenBy(detect, text)).toEqual([...marked.matchAll(/‹([^›]*)›/g)].map(([, found]) => found));
    for (const finding of detect(text)) expect(finding.rule).toBe(rule);
  });
}
