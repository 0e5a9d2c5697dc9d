import { BASKET, LOG_IN, NOTES, RECIPES, RECIPES_SCRIPT } from './demo-forms.ts';
import { renderDemo, type DemoDocument } from './demo-style.ts';
import { ARTICLE, FRONT_PAGE, SLOW_PATHS, TIDE } from './demo-texts.ts';
import type { Answer, Sites } from './serve.ts';

/** A page of the demo sites, as a tour or a test visits it. */
export interface DemoPage {
  /** https address; the same page is served over http */
  readonly url: string;
  /** document title right after loading */
  readonly title: string;
}

/** Secret-looking value in the basket's address; it must appear nowhere else. */
export const DEMO_TOKEN = 'tok_7f3a91c2e5d84b60a1';

/** Address that stands in the basket's title. */
export const DEMO_EMAIL = 'me@example.com';

const documents = {
  news: ['https://news.example.com/', { title: 'Today by the river', main: FRONT_PAGE }],
  article: [
    'https://news.example.com/2026/harbour-footbridge',
    { title: 'The harbour footbridge opens again', main: ARTICLE },
  ],
  wiki: ['https://wiki.example.org/wiki/Tide', { title: 'Tide', main: TIDE }],
  blog: [
    'https://blog.example.co.uk/2026/slow-paths',
    { title: 'In praise of slow paths', main: SLOW_PATHS },
  ],
  basket: [
    `https://shop.example.net/basket?item=kettle&session_token=${DEMO_TOKEN}#delivery`,
    { title: `Basket of ${DEMO_EMAIL} (1)`, main: BASKET },
  ],
  recipes: [
    'https://recipes.example.net/',
    { title: 'Plain recipes', main: RECIPES, script: RECIPES_SCRIPT },
  ],
  logIn: ['https://accounts.example.com/login', { title: 'Log in', main: LOG_IN }],
  notes: ['https://notes.example.org/new', { title: 'A new note', main: NOTES }],
} satisfies Record<string, readonly [url: string, Pick<DemoDocument, 'title' | 'main' | 'script'>]>;

/** Site name and accent colour by host name. */
const looks: Readonly<Record<string, Pick<DemoDocument, 'site' | 'accent'>>> = {
  'news.example.com': { site: 'Riverside news', accent: '#2f6f8f' },
  'wiki.example.org': { site: 'Demo encyclopaedia', accent: '#6b6f76' },
  'blog.example.co.uk': { site: 'Notes from the ditch', accent: '#5c7f3b' },
  'shop.example.net': { site: 'Kettles and so on', accent: '#a8622d' },
  'recipes.example.net': { site: 'Plain recipes', accent: '#b14a4a' },
  'accounts.example.com': { site: 'Demo accounts', accent: '#574b90' },
  'notes.example.org': { site: 'Demo notes', accent: '#8a7a1f' },
};

/** Further paths at which a page is served: those that it pushes to the history. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  recipes: ['/recipes/soup', '/recipes/bread', '/recipes/pears'],
};

/** Addresses that the recipes page moves to, by the text of the button that does it. */
export const DEMO_RECIPE_URLS = {
  Soup: 'https://recipes.example.net/recipes/soup',
  Bread: 'https://recipes.example.net/recipes/bread',
  Pears: 'https://recipes.example.net/recipes/pears',
} as const;

function pageOf(key: keyof typeof documents): DemoPage {
  const [url, { title }] = documents[key];
  return { url, title };
}

/** The demo pages by name, in an order that makes a pleasant walk. */
export const demoPages = {
  news: pageOf('news'),
  article: pageOf('article'),
  wiki: pageOf('wiki'),
  blog: pageOf('blog'),
  basket: pageOf('basket'),
  recipes: pageOf('recipes'),
  logIn: pageOf('logIn'),
  notes: pageOf('notes'),
} as const satisfies Record<keyof typeof documents, DemoPage>;

function buildSites(): Sites {
  const sites: Record<string, Record<string, Answer>> = {};
  for (const [key, [address, document]] of Object.entries(documents)) {
    const { hostname, pathname } = new URL(address);
    const look = looks[hostname] ?? { site: hostname, accent: '#444' };
    const answer: Answer = { body: renderDemo({ ...document, ...look }) };
    for (const path of [pathname, ...(aliases[key] ?? [])]) (sites[hostname] ??= {})[path] = answer;
  }
  return sites;
}

/** The demo sites, to be handed to `serveSites`. Reserved names only; nobody and nothing in them is real. */
export const demoSites: Sites = buildSites();
