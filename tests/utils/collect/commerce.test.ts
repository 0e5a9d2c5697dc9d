// @vitest-environment happy-dom

import { expect, it } from 'vitest';

import { describeOrder, describeProduct, isForBasket, parsePrice } from '@/utils/collect/commerce.ts';

const page = { metas: () => [], meta: () => '', language: '' };

it.each([
  ['1.299,00', 1299],
  ['1,299.00', 1299],
  ['1.299', 1299],
  ['43.9', 43.9],
  [12, 12],
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
