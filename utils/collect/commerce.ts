import type { CreateCollector, Sighting, Visit } from './page.ts';
import { currencyOf, shoppingAdapters } from './shopping-adapters.ts';
import type { PageData, Thing } from './structured-data.ts';
import { isOf, isThing, list, nameOf, readStructuredData, text } from './structured-data.ts';

type Product = Extract<Sighting, { type: 'commerce.view' }>['object'];
type Order = Extract<Sighting, { type: 'commerce.purchase' }>['object'];

const basketPath = /\/(cart\/add|add-?to-?(cart|basket|bag)|basket)/i;
const basketToken = /(^|[^a-z])add[-_]?to[-_]?(cart|basket|bag)([^a-z]|$)/i;

/** A price however its country writes it: what follows the last separator is decimals unless it is three digits. */
export function parsePrice(value: unknown): number | undefined {
  if (typeof value === 'number') return value >= 0 && value <= 1e12 ? value : undefined;
  const digits = /\d[\d.,'’\s]*/.exec(text(value))?.[0].replace(/[\s'’]/g, '') ?? '';
  const [, whole = digits, decimals = ''] = /^(.*)[.,](\d{1,2}|\d{4,})?$/.exec(digits) ?? [];
  const price = digits ? Number(`${whole.replace(/[.,]/g, '')}.${decimals || 0}`) : NaN;
  return price <= 1e12 ? price : undefined;
}

function compact(found: Product): Product {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined && value !== ''));
}

function currency(value: unknown): string | undefined {
  return /^[A-Z]{3}$/.exec(text(value).toUpperCase())?.[0];
}

function describeThing(thing: Thing, offered: unknown): Product {
  const found = list(offered).find(isThing) ?? {};
  const details = list(found['priceSpecification']).find(isThing) ?? {};
  const gtin = ['gtin', 'gtin13', 'gtin12', 'gtin14', 'gtin8']
    .map((key) => text(thing[key]))
    .find((each) => /^(\d{8}|\d{12,14})$/.test(each));
  return compact({
    sku: text(thing['sku']) || text(thing['productID']) || text(found['sku']),
    gtin,
    name: nameOf(thing['name']),
    brand: nameOf(thing['brand']),
    price: parsePrice(found['price'] ?? found['lowPrice'] ?? details['price']),
    currency: currency(found['priceCurrency'] ?? details['priceCurrency']),
  });
}

/** The one product that a page is about. */
export function describeProduct(data: PageData, document: Document, host: string): Product | undefined {
  const { things, meta } = data;
  const products = things.filter((thing) => isOf(thing, /^Product$/));
  const [thing] = products;
  if (products.length > 1) return undefined;
  const declared = thing ? describeThing(thing, thing['offers']) : {};
  const amount = parsePrice(meta('product:price:amount') || meta('og:price:amount'));
  if (thing || (meta('og:type').endsWith('product') && amount !== undefined)) {
    return compact({
      ...declared,
      name: declared.name ?? meta('og:title'),
      price: declared.price ?? amount,
      currency: declared.currency ?? currency(meta('product:price:currency') || meta('og:price:currency')),
    });
  }
  const shop = shoppingAdapters.find((each) => each.host.test(host));
  if (!shop) return undefined;
  const name = text(document.querySelector(shop.name)?.textContent);
  const shown = text(document.querySelector(shop.price)?.textContent);
  const sku = text(document.querySelector(shop.sku)?.getAttribute('value'));
  return name && sku
    ? compact({ sku, name, price: parsePrice(shown), currency: currencyOf(shown, host) })
    : undefined;
}

/** What was bought and for how much; never the order's number, an address, or how it was paid. */
export function describeOrder({ things }: PageData): Order | undefined {
  const order = things.find((thing) => isOf(thing, /^Order$/));
  if (!order) return undefined;
  const offers = list(order['acceptedOffer']).filter(isThing);
  const ordered = list(order['orderedItem']).filter(isThing);
  const items = (offers.length > 0 ? offers : ordered).slice(0, 10).map((each) => {
    const inner = list(each['itemOffered'] ?? each['orderedItem']).find(isThing) ?? each;
    return describeThing(inner, inner['offers'] ?? each);
  });
  const total = parsePrice(order['price']);
  const paid = currency(order['priceCurrency']) ?? items[0]?.currency;
  return { items, ...(total !== undefined && { total }), ...(paid && { currency: paid }) };
}

/**
 * Says which product a page shows, that it was put in a basket, and what an order confirmation declares.
 *
 * Runs on pages about one product, or with an Order in their structured data; each is said once a visit, except
 * that every click on a control for the basket counts. Going back to an order, or reloading it, orders nothing more. That control is known by its address and names, not its words.
 * Try it on: a product page of any shop; add the product to the basket.
 */
export const createShoppingCollector: CreateCollector = ({ window, signal, emit }) => {
  const { document } = window;
  let visit: Visit | undefined;
  let isRead = false;
  let said: string | undefined;
  let product: Product | undefined;

  const say = () => {
    if (!visit || isRead) return;
    isRead = true;
    const data = readStructuredData(document);
    product = describeProduct(data, document, new URL(visit.url).hostname);
    // After a password field has gone, or a change of settings, the same visit begins once more.
    if (visit.isKnown || said === visit.id) return;
    said = visit.id;
    if (product) emit(visit, { type: 'commerce.view', object: product });
    const { transition } = visit.reached;
    const order = transition === 'history' || transition === 'reload' ? undefined : describeOrder(data);
    if (order) emit(visit, { type: 'commerce.purchase', object: order });
  };
  const onClick = ({ target, isTrusted }: MouseEvent) => {
    if (!isTrusted || !(target instanceof window.Element)) return;
    const control = target.closest('button,a,input[type="submit"],input[type="button"],[role="button"]');
    if (!control || !isForBasket(control)) return;
    say();
    if (visit && product) emit(visit, { type: 'commerce.cart', confidence: 'inferred', object: product });
  };
  document.addEventListener('click', onClick, { signal, passive: true, capture: true });

  return {
    begin(next) {
      visit = next;
      isRead = false;
      product = undefined;
    },
    report: say,
    end() {
      visit = undefined;
      product = undefined;
    },
  };
};

export function isForBasket(control: Element): boolean {
  const names = ['name', 'id', 'class'].map((key) => control.getAttribute(key) ?? '').join(' ');
  if (basketToken.test(names)) return true;
  const isSubmit = control.matches('button:not([type]),[type="submit" i]');
  return isSubmit && basketPath.test(control.closest('form')?.getAttribute('action') ?? '');
}
