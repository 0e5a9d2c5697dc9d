import { expect, it } from 'vitest';

import { explainRule, textRules, wholeRules } from '@/utils/privacy/rules.ts';

it('says what each rule did in words, and of an unknown one at least its name', () => {
  expect(explainRule('url.query')).toBe('the part of the address after “?” was left out');
  expect(explainRule('title.email')).toBe('an e-mail address was taken out of the title');
  expect(explainRule('title.new')).toBe('the privacy rule “title.new” changed it');
  expect(explainRule('x')).toBe('the privacy rule “x” changed it');
});

it('names where each rule comes from', () => {
  for (const rule of [...Object.values(textRules), ...Object.values(wholeRules)]) {
    expect(rule.what).not.toBe('');
    expect(rule.source).not.toBe('');
  }
});
