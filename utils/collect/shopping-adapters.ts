import { text } from './structured-data.ts';

/** Where a shop shows what its structured data does not say. */
export interface ShoppingAdapter {
  host: RegExp;
  name: string;
  /** Holds the shop's own number for the thing, as its value. */
  sku: string;
  price: string;
}

export const shoppingAdapters: ShoppingAdapter[] = [
  {
    host: /(^|\.)amazon\.(com|ca|de|fr|it|es|nl|ie|in|co\.uk|co\.jp|com\.(au|br|mx|be))$/,
    name: '#productTitle',
    sku: 'input#ASIN',
    price: '[id^="corePrice"] .a-price .a-offscreen,#priceblock_ourprice,#kindle-price,#price',
  },
];

const symbols: [string, string][] = [
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['R$', 'BRL'],
];
const ofHost: Record<string, string> = { com: 'USD', ca: 'CAD', au: 'AUD', mx: 'MXN', jp: 'JPY' };

/** A dollar or yen sign alone names no currency: the shop's country does. */
export function currencyOf(price: string, host: string): string | undefined {
  const bySymbol = symbols.find(([symbol]) => price.includes(symbol))?.[1];
  return bySymbol ?? (/[$¥￥]/.test(price) ? ofHost[text(host.split('.').at(-1))] : undefined);
}
