import type { Driver, Row } from './driver.ts';
import type { Steps } from './steps.ts';
import { a, b, c } from './sites.ts';

/** One row of the table: what is done, and which visits the record then has more. */
export interface Case {
  title: string;
  act: (driver: Steps) => Promise<void>;
  /** `path transition [in page] [from site]`, in order. */
  visits: string[];
  /** Where Firefox tells it otherwise. */
  inFirefox?: string[];
  /** What only one browser has. */
  only?: Driver['name'];
}

/** By then a page that stays would have said what it has to say. Milliseconds. */
const untilSaidMs = 1_500;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** One visit in the table's words. */
export function describeVisit({ url = '', context }: Row): string {
  const { transition, inPage, from } = context ?? { transition: '?' };
  const { origin, pathname } = new URL(url);
  const where = origin === a ? pathname : origin + pathname;
  return [where, transition, ...(inPage ? ['in page'] : []), ...(from ? [`from ${from}`] : [])].join(' ');
}

const home = '/ direct';

/** How pages come to be visited. */
export const visitCases: Case[] = [
  { title: 'a first load', act: (d) => d.go(`${a}/`), visits: [home] },
  {
    title: 'a link within a site',
    act: async (d) => {
      await d.go(`${a}/`);
      await d.click('#same');
    },
    visits: [home, '/two link from example.com'],
  },
  {
    title: 'a link to another site',
    act: async (d) => {
      await d.go(`${a}/`);
      await d.click('#other');
    },
    visits: [home, `${b}/ link from example.com`],
  },
  {
    title: 'a link that hides where it comes from looks as if typed',
    act: async (d) => {
      await d.go(`${a}/`);
      await d.click('#bare');
    },
    visits: [home, `${b}/bare direct`],
  },
  {
    title: 'a reload',
    act: async (d) => {
      await d.go(`${a}/`);
      await d.reload();
    },
    visits: [home, '/ reload'],
  },
  {
    title: 'a page that is left before its collector was answered, and the next such page',
    act: async (d) => {
      await d.go(`${a}/passing`);
      await d.landsOn('/two');
    },
    visits: [
      '/passing direct',
      ...['/passing/2', '/passing/3', '/two'].map((to) => `${to} link from example.com`),
    ],
  },
  {
    title: 'back and forward, out of the cache or not',
    act: async (d) => {
      await d.go(`${a}/`);
      await d.visited(1);
      await d.click('#same');
      await d.visited(2);
      await d.back();
      await d.forward();
    },
    visits: [home, '/two link from example.com', '/ history', '/two history'],
  },
  {
    title: 'pushState, and back from it',
    act: async (d) => {
      await d.go(`${a}/two`);
      await d.visited(1);
      await d.run(`history.pushState(null, '', '/two/part')`);
      await d.visited(2);
      await d.run('history.back()');
    },
    visits: ['/two direct', '/two/part link in page from example.com', '/two history in page'],
  },
  {
    title: 'replaceState to another path, but not of the query only',
    act: async (d) => {
      await d.go(`${a}/two`);
      await d.visited(1);
      await d.run(`history.replaceState(null, '', '/two?typed=x')`);
      await pause(500);
      await d.run(`history.replaceState(null, '', '/three')`);
    },
    visits: ['/two direct', '/three other in page from example.com'],
  },
  {
    title: 'a fragment is no visit',
    act: async (d) => {
      await d.go(`${a}/`);
      await d.click('#hash');
      await d.run(`location.hash = 'more'`);
    },
    visits: [home],
  },
  {
    title: 'a redirect is one visit, of where it ended',
    act: async (d) => {
      await d.go(`${a}/`);
      await d.click('#redirect');
    },
    visits: [home, '/two link from example.com'],
  },
  {
    title: 'a form',
    act: async (d) => {
      await d.go(`${a}/`);
      // Sent before the collector is there, a form is not seen.
      await d.visited(1);
      await d.click('#send');
    },
    visits: [home, '/found form from example.com'],
  },
  {
    title: 'a prerendered page that is never shown',
    act: async (d) => {
      await d.go(`${a}/preparing`);
      await pause(1_000);
    },
    visits: ['/preparing direct'],
  },
  {
    title: 'a prerendered page, once it is shown',
    only: 'Chromium',
    act: async (d) => {
      await d.go(`${a}/preparing`);
      await pause(1_000);
      await d.run(`location.href = '/prepared'`);
    },
    visits: ['/preparing direct', '/prepared link from example.com'],
  },
  { title: 'a tab that is never looked at', act: (d) => d.openBehind(`${b}/`), visits: [`${b}/ direct`] },
  {
    title: 'a tab that the browser put to sleep and loads again',
    act: async (d) => {
      await d.go(`${a}/two`);
      await d.visited(1);
      await d.discard();
      await d.visited(2);
    },
    visits: ['/two direct', '/two reload'],
    // It restores the tab's history and does not say that it was unloaded.
    inFirefox: ['/two direct', '/two history'],
  },
  {
    title: 'a tab that the browser restores from its session',
    act: async (d) => {
      await d.go(`${a}/two`);
      await d.visited(1);
      // The browser writes its session down a while after it changed.
      await pause(2_500);
      await d.restore();
      await d.visited(2);
    },
    visits: ['/two direct', '/two history'],
  },
  { title: 'a frame is no visit', act: (d) => d.go(`${a}/framing`), visits: ['/framing direct'] },
  {
    title: 'a download is no visit',
    act: async (d) => {
      await d.go(`${a}/`);
      await d.click('#download');
    },
    visits: [home],
  },
  { title: 'a PDF is no visit', act: (d) => d.go(`${a}/paper.pdf`), visits: [] },
  {
    title: 'a page that cannot be reached is no visit',
    act: (d) => d.go('https://refused.example.com:1/'),
    visits: [],
  },
  { title: 'an empty page is no visit', act: (d) => d.go('about:blank'), visits: [] },
];

const exclude = { rule: 'all-except', sites: ['example.net'] } as const;
const everywhere = { rule: 'all-except', sites: [] as string[] } as const;

/** Where and when nothing is captured, and that it is again, without a reload. */
export const whereCases: Case[] = [
  {
    title: 'not on an excluded site, nor that one came from it',
    act: async (d) => {
      await d.ask('setSiteRule', { ...exclude, sites: [...exclude.sites] });
      await d.go(`${a}/`);
      await d.click('#excluded');
      await d.go(`${c}/`);
      await d.click('#away');
      await d.visited(2);
      await d.ask('setSiteRule', { ...everywhere, sites: [] });
    },
    visits: [home, '/two link'],
  },
  {
    title: 'only on some sites',
    act: async (d) => {
      await d.ask('setSiteRule', { rule: 'only', sites: ['example.org'] });
      await d.go(`${a}/`);
      await d.go(`${b}/`);
      await d.visited(1);
      await d.ask('setSiteRule', { ...everywhere, sites: [] });
    },
    visits: [`${b}/ direct`],
  },
  {
    title: 'a site that is excluded while it is open is left alone at once',
    act: async (d) => {
      await d.go(`${c}/`);
      await d.visited(1);
      await d.ask('setSite', { site: 'example.net', on: false });
      await d.run(`history.pushState(null, '', '/later')`);
      await pause(untilSaidMs);
      await d.ask('setSite', { site: 'example.net', on: true });
      await d.visited(2);
      await d.run(`history.pushState(null, '', '/again')`);
    },
    visits: [
      `${c}/ direct`,
      `${c}/later link in page from example.net`,
      `${c}/again link in page from example.net`,
    ],
  },
  {
    title: 'not while paused; open pages go on afterwards without a reload',
    act: async (d) => {
      await d.go(`${a}/two`);
      await d.visited(1);
      await d.ask('setPaused', { paused: true });
      await d.run(`history.pushState(null, '', '/paused')`);
      await pause(untilSaidMs);
      await d.ask('setPaused', { paused: false });
      await d.visited(2);
      await d.run(`history.pushState(null, '', '/resumed')`);
    },
    visits: [
      '/two direct',
      '/paused link in page from example.com',
      '/resumed link in page from example.com',
    ],
  },
  {
    title: 'not twice of a page that stays open over a pause',
    act: async (d) => {
      await d.go(`${a}/two`);
      await d.visited(1);
      await d.ask('setPaused', { paused: true });
      await d.ask('setPaused', { paused: false });
      await pause(500);
    },
    visits: ['/two direct'],
  },
  {
    title: 'not while a pause with an end lasts; by itself after it',
    act: async (d) => {
      await d.ask('setPaused', { paused: true, until: Date.now() + 2_000 });
      await d.go(`${a}/`);
      await d.visited(1);
      await d.go(`${a}/two`);
      await d.ask('setPaused', { paused: false });
    },
    // The page that was opened meanwhile counts from the end of the pause.
    visits: ['/ direct', '/two direct'],
  },
  {
    title: 'not what the member did not opt in to',
    act: async (d) => {
      await d.ask('setCategory', { category: 'browsing', on: false });
      await d.go(`${a}/two`);
      await pause(500);
      await d.ask('setCategory', { category: 'browsing', on: true });
    },
    visits: [],
  },
  {
    title: 'not where the browser takes the permission back, and again where it is given',
    act: async (d) => {
      await d.go(`${a}/two`);
      await d.visited(1);
      await d.allow(false);
      await d.run(`history.pushState(null, '', '/refused')`);
      await d.go(`${a}/`);
      await d.allow(true);
      await d.visited(2);
      await d.go(`${b}/`);
    },
    visits: ['/two direct', '/ direct', `${b}/ direct`],
  },
  {
    title: 'not on local hosts and private addresses, unless added by hand',
    act: async (d) => {
      await d.go('http://router.local/');
      await d.go('http://192.168.7.7/');
      await d.ask('setPrivateHosts', { hosts: ['router.local'] });
      await d.go('http://192.168.7.7/');
      await d.go('http://router.local/');
      await d.visited(1);
      await d.ask('setPrivateHosts', { hosts: [] });
    },
    visits: ['http://router.local/ direct'],
  },
  {
    title: 'not on the shops for extensions',
    act: async (d) => {
      await d.go('https://addons.mozilla.org/');
      await d.go('https://chromewebstore.google.com/');
    },
    visits: [],
  },
  {
    title: 'not on pages that their site marks as adult or off the record',
    act: async (d) => {
      await d.go(`${a}/adult`);
      await d.go(`${a}/off-the-record`);
    },
    visits: [],
  },
  {
    title: 'not while a password field is there, and again once it is gone',
    act: async (d) => {
      await d.go(`${a}/log-in`);
      // Until its collector is there, which says nothing that could be waited for.
      await pause(1_000);
      await d.run(`document.querySelector('form').remove()`);
      await d.run(`history.pushState(null, '', '/inside')`);
    },
    visits: ['/inside link in page from example.com'],
  },
];
