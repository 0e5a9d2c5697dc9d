// @vitest-environment happy-dom

import { afterEach, expect, it } from 'vitest';

import {
  createShoppingCollector,
  describeOrder,
  describeProduct,
  isForBasket,
  parsePrice,
} from '@/utils/collect/commerce.ts';
import { fakePage, fakeVisit, forgetPage, runCollector } from './web-page.ts';

afterEach(forgetPage);

const page = { metas: () => [], meta: () => '', language: '' };

it.each([
  ['1.299,00', 1299],
  ['1,299.00', 1299],
  ['1.299', 1299],
  ['43.9', 43.9],
  [12, 12],
  [12.345, 12.345],
  [-1, undefined],
  ['free', undefined],
])('reads the price %s', (written, price) => expect(parsePrice(written)).toBe(price));

it('describes a page about one product', () => {
  const offers = { lowPrice: '43.90', priceCurrency: 'eur' };
  const thing = { '@type': ['Product', 'Thing'], name: 'Lamp', brand: { name: 'Lux' }, sku: 'L1', offers };
  const said = { sku: 'L1', name: 'Lamp', brand: 'Lux', price: 43.9, currency: 'EUR' };
  expect(describeProduct({ ...page, things: [thing] }, document, 'shop.example')).toEqual(said);
  expect(describeProduct({ ...page, things: [thing, thing] }, document, 'shop.example')).toBeUndefined();
});

it('never says the number of an order', () => {
  const acceptedOffer = {
    price: '5',
    priceCurrency: 'EUR',
    itemOffered: { '@type': 'Product', name: 'Pen' },
  };
  const order = { '@type': 'Order', orderNumber: 'N-1', price: '5', acceptedOffer };
  const said = { items: [{ name: 'Pen', price: 5, currency: 'EUR' }], total: 5, currency: 'EUR' };
  expect(describeOrder({ ...page, things: [order] })).toEqual(said);
});

it('knows a control for the basket by its names and address', () => {
  const form = document.createElement('form');
  form.setAttribute('action', '/cart/add');
  form.innerHTML = '<button></button><button type="button" id="b-add-to-bag"></button><a></a>';
  expect([...form.children].map(isForBasket)).toEqual([true, true, false]);
});

it('says a product and an order once a visit, and no order again for going back to it or reloading it', () => {
  fakePage();
  const offers = { price: 5, priceCurrency: 'EUR' };
  const things = [
    { '@type': 'Product', name: 'Pen', offers },
    { '@type': 'Order', price: 5, priceCurrency: 'EUR' },
  ];
  document.body.innerHTML = `<script type="application/ld+json">${JSON.stringify(things)}</script>`;
  const { collector, emitted } = runCollector(createShoppingCollector);
  const first = fakeVisit('https://shop.example/order');
  for (const visit of [first, first, { ...fakeVisit(first.url), isKnown: true }]) {
    collector.begin(visit);
    collector.report();
    collector.report();
    collector.end();
  }
  const types = () => emitted.map(({ sighting }) => sighting.type);
  expect(types()).toEqual(['commerce.view', 'commerce.purchase']);
  for (const transition of ['reload', 'history'] as const) {
    collector.begin({ ...fakeVisit(first.url), reached: { transition } });
    collector.report();
  }
  expect(types().slice(2)).toEqual(['commerce.view', 'commerce.view']);
});
