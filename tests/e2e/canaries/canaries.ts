import type { Site, Sites } from '../../../scripts/sites/serve.ts';

/** Something that must be found nowhere once the filters have run, planted in one place. */
export interface Canary {
  /** Where it was planted. */
  place: string;
  text: string;
}

/** Words that the member has on the list. */
export const memberWords = ['Quillfeather', 'Brackenholm'];

const mail = (name: string) => `canary.${name}@zephyrine-mail.org`;
/** Letters and digits as no one would write them. */
const token = (n: number) => `Zq${n}x7Kp${n}vW9rT${n}mB4nL`;
/** A word that nothing else holds. */
const plain = (name: string) => `xylocanary${name}`;

const cards = ['4539578763621486', '5425233430109903', '374245455400126', '6011000991300009'];
const ibans = ['DE75512108001245126199', 'GB33BUKB20201555555555', 'NL02ABNA0123456789'];
const phones = ['+49 171 5550199', '+44 7700 900461', '(212) 555-0143', '0171 5550188'];

const kept = (place: string, text: string): Canary => ({ place, text });

/** What stands in titles, and is of a kind that is taken out of titles. */
const inTitles = [
  kept('title', mail('title')),
  ...cards.map((card) => kept('title', card)),
  ...ibans.map((iban) => kept('title', iban)),
  ...phones.map((phone) => kept('title', phone)),
  ...memberWords.map((word) => kept('title', word)),
  kept('title, a token', token(1)),
];
const inAddresses = {
  query: kept('query', plain('query')),
  queryMail: kept('query', mail('query')),
  fragment: kept('fragment', plain('fragment')),
  user: kept('user name of an address', plain('user')),
  password: kept('password of an address', plain('addresspassword')),
  path: kept('path', mail('path')),
  pathToken: kept('path, a token', token(2)),
  session: kept('path, a session', plain('session7')),
  order: kept('path, an order', 'K7730918842'),
  reset: kept('path, a key', `${plain('reset')}9`),
};
const inPages = {
  text: kept('text of a page', plain('text')),
  comment: kept('comment', plain('comment')),
  hidden: kept('hidden field', plain('hidden')),
  input: kept('field, as served', plain('input')),
  typed: kept('field, typed', plain('typed')),
  typedArea: kept('text area, typed', plain('area')),
  editable: kept('editable text, typed', plain('editable')),
  select: kept('choice', plain('select')),
  password: kept('password field, typed', plain('password')),
  meta: kept('description', plain('meta')),
  data: kept('data attribute', plain('data')),
  script: kept('script', plain('script')),
  jsonLd: kept('structured data, a person', plain('author')),
  alt: kept('image', plain('alt')),
  header: kept('header of an answer', plain('header')),
  cookie: kept('cookie', plain('cookie')),
  local: kept('local storage', plain('local')),
  sessionStorage: kept('session storage', plain('sessionstore')),
  indexed: kept('IndexedDB of a page', plain('indexed')),
  windowName: kept('name of a window', plain('window')),
  history: kept('state of the history', plain('history')),
  console: kept('console of a page', plain('console')),
};
const elsewhere = {
  sensitiveTitle: kept('title of a sensitive page', plain('sensitive')),
  sensitivePath: kept('path of a sensitive page', plain('clinicpath')),
  sensitiveSite: kept('name of a sensitive site', 'xylocanary-clinic'),
  intranet: kept('intranet', plain('intranet')),
  secretPage: kept('title of a page with a password field', plain('login')),
  people: kept('title of a network', plain('profile')),
  handle: kept('handle', plain('handle')),
  search: kept('title of a result page', plain('search')),
  publisher: kept('what a text says of itself', mail('publisher')),
  product: kept('what a product says of itself', mail('product')),
};

export const canaries: readonly Canary[] = [
  ...inTitles,
  ...Object.values(inAddresses),
  ...Object.values(inPages),
  ...Object.values(elsewhere),
];

const page = (title: string, body = '', head = '') => ({
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>${head}<body>${body}<p style="height:3000px">end</p></body></html>`,
});

const {
  text,
  comment,
  hidden,
  input,
  select,
  meta,
  data,
  script,
  jsonLd,
  alt,
  header,
  cookie,
  console: log,
} = inPages;
const full: Site = {
  '/page': {
    ...page(
      'An ordinary page',
      `<!-- ${comment.text} --><article><p>${text.text} ${'word '.repeat(300)}</p></article><form action="/page"><input type="hidden" name="h" value="${hidden.text}">
      <input id="typed" name="t" value="${input.text}"><textarea id="area"></textarea><select><option selected>${select.text}</option></select></form>
      <div id="editable" contenteditable="true"></div><img alt="${alt.text}" data-x="${data.text}"><a id="out" href="https://other.example.net/?${inAddresses.query.text}">on</a>
      <script>window.secret = ${JSON.stringify(script.text)}; console.log(${JSON.stringify(log.text)})</script>`,
      `<meta name="description" content="${meta.text}"><script type="application/ld+json">${JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: 'An ordinary page',
        author: { '@type': 'Person', name: jsonLd.text },
        publisher: { '@type': 'Organization', name: elsewhere.publisher.text },
      })}</script>`,
    ),
    headers: { 'x-canary': header.text, 'set-cookie': `c=${cookie.text}; Path=/; Max-Age=3600` },
  },
  '/login': page(elsewhere.secretPage.text, '<form><input id="password" type="password"></form>'),
};

/** The sites, and the addresses that are visited on them in turn. */
export function planSites(): { sites: Sites; visits: string[] } {
  const titled = inTitles.map(({ text: title }, i) => [`/t${i}`, page(`Re: ${title} – news`)] as const);
  const { path, pathToken, session, order, reset, query, queryMail, fragment } = inAddresses;
  const long = [
    `/mail/${path.text}`,
    `/doc/${pathToken.text}`,
    `/a;jsessionid=${session.text}`,
    `/orders/${order.text}`,
    `/reset/${reset.text}`,
  ];
  const product = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: `For ${elsewhere.product.text}`,
    offers: { '@type': 'Offer', price: '5', priceCurrency: 'EUR' },
  };
  const sites: Sites = {
    'www.example.com': {
      ...full,
      ...Object.fromEntries(titled),
      ...Object.fromEntries(long.map((each) => [each, page('A page')])),
    },
    'shop.example.org': {
      '/p': page('A thing', '', `<script type="application/ld+json">${JSON.stringify(product)}</script>`),
    },
    'other.example.net': { '/': page('Another page') },
    [`www.${elsewhere.sensitiveSite.text}.org`]: { '/': page('A clinic') },
    'news.example.org': {
      '/a': page(`HIV test: ${elsewhere.sensitiveTitle.text}`),
      [`/health/${elsewhere.sensitivePath.text}`]: page('A story'),
    },
    intranet: { '/': page(elsewhere.intranet.text) },
    'x.com': { [`/${elsewhere.handle.text}`]: page(`${elsewhere.people.text} on X`) },
    'www.google.com': { '/search': page(`${elsewhere.search.text} - Google Search`) },
  };
  const visits = [
    `https://${inAddresses.user.text}:${inAddresses.password.text}@www.example.com/page?q=${query.text}&m=${queryMail.text}#${fragment.text}`,
    ...titled.map(([where]) => `https://www.example.com${where}`),
    ...long.map((where) => `https://www.example.com${where}`),
    'https://www.example.com/login',
    'https://shop.example.org/p',
    `https://www.${elsewhere.sensitiveSite.text}.org/`,
    'https://news.example.org/a',
    `https://news.example.org/health/${elsewhere.sensitivePath.text}`,
    'http://intranet/',
    `https://x.com/${elsewhere.handle.text}`,
    `https://www.google.com/search?q=${elsewhere.search.text}`,
  ];
  return { sites, visits };
}

/** What is typed and stored by hand, by place. */
export const byHand = inPages;
