import { expect, it } from 'vitest';

import { findHostTopics } from '@/utils/privacy/sensitive/find-host-topics.ts';

it.each([
  // By the top-level domain or the registry, not by the name itself.
  ['example.gay', ['sexuality']],
  ['dr.med.br', ['health']],
  ['hospital.dr.med.br', ['health', 'health']],
  ['www.gay', ['sexuality']],
  // By a word.
  ['porn.com', ['sexuality']],
  ['klinik.example.de', ['health']],
  // By the end of a word of nine letters and more.
  ['anaklinik.com', ['health']],
  ['neklinik.com', []],
  // By what a label of five letters and more holds.
  ['aporn.com', ['sexuality']],
  ['my.bestpornever.com', ['sexuality']],
  // What an ordinary part leaves on its two sides is no word.
  ['poconsolidatingrn.com', []],
  ['consolidatingporn.com', ['sexuality']],
  ['a.constructor', []],
  ['com', []],
])('%s is about %j', (host, topics) => {
  expect(findHostTopics(host)).toEqual(topics);
});
