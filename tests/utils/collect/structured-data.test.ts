// @vitest-environment happy-dom

import { afterEach, expect, it } from 'vitest';

import { readStructuredData, types } from '@/utils/collect/structured-data.ts';

afterEach(() => document.body.replaceChildren());

function declare(...scripts: string[]) {
  document.body.innerHTML = '';
  for (const content of scripts) {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = content;
    document.body.append(script);
  }
  return readStructuredData(document).things.flatMap(types);
}

it('reads arrays, graphs and the main entity', () => {
  expect(
    declare('[{"@graph":[{"@type":["A","https://schema.org/B"]}]},{"mainEntity":{"@type":"C"}}]'),
  ).toEqual(['A', 'B', 'C']);
});

it('ignores what is broken, huge, too deep or aimed at prototypes', () => {
  const deep = '{"mainEntity":'.repeat(500) + '{"@type":"Deep"}' + '}'.repeat(500);
  const huge = `{"@type":"Huge","x":"${'x'.repeat(200_001)}"}`;
  expect(declare('{', 'null', deep, huge, '{"__proto__":{"@type":"Evil"},"@type":"Kept"}')).toEqual(['Kept']);
});
