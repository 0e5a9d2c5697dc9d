// @vitest-environment happy-dom

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { describeProduct } from '@/utils/collect/commerce.ts';
import { readStructuredData } from '@/utils/collect/structured-data.ts';
import { fixturesDir, parsePage } from './saved-pages.ts';

/** Read off the pages by hand. */
const products: [file: string, host: string, object: object | undefined][] = [
  ['amazon-com-kindle-2024.html', 'www.amazon.com', { sku: 'B0011UCPM4' }],
  ['costco-2019-22.html', 'www.costco.com', { price: 329.99, currency: 'USD' }],
  ['etsy-2019-22.html', 'www.etsy.com', { price: 43.9, currency: 'EUR' }],
  ['rejuvenation-2019-22.html', 'www.rejuvenation.com', { sku: 'A1686', price: 150, currency: 'USD' }],
  ['ebay-search-2026-02.html', 'www.ebay.com', undefined],
];

describe.skipIf(fixturesDir === undefined)('saved shops', () => {
  it.each(products)('%s', (file, host, said) => {
    const document = parsePage(readFileSync(join(fixturesDir ?? '', 'shopping', file), 'utf8'));
    const product = describeProduct(readStructuredData(document), document, host);
    if (said) expect(product).toMatchObject({ ...said, name: expect.any(String) as string });
    else expect(product).toBeUndefined();
  });
});
