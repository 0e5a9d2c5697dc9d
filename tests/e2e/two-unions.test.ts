import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Category } from '@sheaf/protocol/category';
import type { ConsentGrant } from '@sheaf/protocol/consent';
import { poll } from '../../scripts/browsers/deadline.ts';
import { exportLedger } from '../../scripts/demo/export-ledger.ts';
import { demoPages, demoSites } from '../../scripts/sites/demo.ts';
import { serveSites, type SiteServer } from '../../scripts/sites/serve.ts';
import demo from '../../union/demo.json' with { type: 'json' };
import { makeFolder, selectFrom } from '../union/folder.ts';
import { startProcess, type RunningProcess } from '../union/process.ts';
import { dueOf, toCanonical, type Agreed, type Line, type StoredEvent } from './unions/due.ts';
import { readHoldings, type Holdings } from './unions/holdings.ts';
import { findShared, joinHoldings } from './unions/shared.ts';
import { driveChromium } from './visits/chromium.ts';
import type { Driver } from './visits/driver.ts';
import { driveFirefox } from './visits/firefox.ts';

const patienceMs = 60_000;

const watch = 'https://www.youtube.com/watch?v=jNQXAC9IVRw';
const shop = 'https://shop.example.net/out';
const sites = {
  ...demoSites,
  'www.youtube.com': { '/watch': page('A tide, filmed', '') },
  'shop.example.net': {
    ...demoSites['shop.example.net'],
    '/out': page('Out', `<a id="out" href="${demoPages.news.url}">News</a>`),
  },
};

function page(title: string, body: string) {
  return { body: `<!doctype html><html lang="en"><title>${title}</title><body>${body}</body></html>` };
}

/** What each union is agreed to get; `only` and `except` are sites. */
const terms = {
  river: {
    browsing: { except: ['example.net'], detail: 'full' },
    engagement: { except: [], detail: 'site' },
  },
  tide: {
    browsing: { only: ['example.com', 'youtube.com', 'example.net'], detail: 'path' },
    engagement: { only: ['example.org'], detail: 'full' },
  },
} as const satisfies Record<string, Record<'browsing' | 'engagement', Term>>;
type Name = keyof typeof terms;
type Term = { detail: Agreed['detail'] } & ({ only: readonly string[] } | { except: readonly string[] });
const names = Object.keys(terms) as Name[];

const categories = ['browsing', 'engagement'] as const satisfies Category[];

function toGrant(category: Category, term: Term): ConsentGrant {
  const rule =
    'only' in term
      ? { rule: 'only' as const, sites: [...term.only] }
      : { rule: 'all-except' as const, sites: [...term.except] };
  return { category, purposes: ['research'], sites: rule };
}

function toAgreed(term: Term): Agreed {
  const isFor = (site: string) => ('only' in term ? term.only.includes(site) : !term.except.includes(site));
  return { isFor, detail: term.detail };
}

interface Union {
  folder: ReturnType<typeof makeFolder>;
  process: RunningProcess;
  /** What it knew before anybody joined. */
  before: Holdings;
}

async function startUnion(name: Name): Promise<Union> {
  const folder = makeFolder();
  const config = join(folder.path, 'config.json');
  await writeFile(config, JSON.stringify({ ...demo, name: `Union ${name}` }));
  const process = await startProcess(folder.path, '--port', '0', '--config', config);
  return { folder, process, before: await readHoldings(folder.path) };
}

describe.each([
  ['Chromium', driveChromium],
  ['Firefox', driveFirefox],
] as const)('a member of two unions, in %s', (_browser, drive) => {
  let server: SiteServer;
  let driver: Driver;
  let unions: Record<Name, Union>;
  /** The member's record when it was shared, without what was captured before joining. */
  let record: StoredEvent[];

  beforeAll(async () => {
    server = await serveSites({ sites });
    unions = { river: await startUnion('river'), tide: await startUnion('tide') };
    driver = await drive(server);
  });
  afterAll(async () => {
    await driver.close();
    await server.close();
    for (const name of names) unions[name].folder.remove();
  });

  const readStore = async () => (await driver.readStore()) as Record<string, never[]>;
  const readEvents = async () => (await readStore())['events'] as unknown as StoredEvent[];
  const dids = () => names.map((name) => unions[name].process.did);

  /** Stays on a page until the record has its visit and a look at it. */
  async function look(open: () => Promise<void>): Promise<void> {
    const before = (await readEvents()).length;
    await open();
    const isSaid = async () => {
      const types = (await readEvents()).slice(before).map(({ type }) => type);
      return ['page.visit', 'page.engagement'].every((type) => types.includes(type));
    };
    await poll(isSaid, patienceMs, 'a visit and a look in the record');
  }

  /** Leaves the last page; a page that was left says no more after a moment. */
  async function leave(): Promise<void> {
    await driver.go('about:blank');
    let last = '';
    const isStill = async () => {
      const now = JSON.stringify(await readEvents());
      const isSame = now === last;
      last = now;
      return isSame;
    };
    await poll(isStill, patienceMs, 'a record that stands still', 1_000);
  }

  function dueTo(name: Name): { event: StoredEvent; line: Line }[] {
    const agreed = {
      browsing: toAgreed(terms[name].browsing),
      engagement: toAgreed(terms[name].engagement),
    };
    return record.flatMap((event) => {
      const line = dueOf(event, agreed);
      return line ? [{ event, line }] : [];
    });
  }

  it('agrees with each to something else', async () => {
    await look(() => driver.go(demoPages.notes.url));
    await leave();
    for (const name of names) {
      const { did, manifestRecord } = await driver.ask('previewUnion', {
        address: new URL(unions[name].process.url).host,
      });
      const grants = categories.map((category) => toGrant(category, terms[name][category]));
      await driver.ask('joinUnion', { union: did, manifestRecord, grants });
      for (const category of categories) {
        await driver.ask('setDetail', { union: did, category, detail: terms[name][category].detail });
      }
    }
    await driver.ask('deliverNow', {});
    const areMembers = async () => {
      const rows = (await readStore())['unions'] as unknown as { status: string; consentReceipt?: string }[];
      return rows.filter(({ status, consentReceipt }) => status === 'member' && consentReceipt).length === 2;
    };
    expect(await poll(areMembers, patienceMs, 'both memberships')).toBe(true);
  });

  it('shares with each exactly what is due to it', async () => {
    const start = (await readEvents()).length;
    for (const { url } of [demoPages.article, demoPages.wiki, demoPages.blog, demoPages.recipes]) {
      await look(() => driver.go(url));
    }
    await look(() => driver.go(watch));
    await look(() => driver.go(shop));
    await look(() => driver.click('#out'));
    await leave();
    const isBlog = ({ type, site }: StoredEvent) => type === 'page.visit' && site === 'example.co.uk';
    const deleted = (await readEvents()).find(isBlog);
    await driver.ask('deleteEvent', { seq: deleted?.seq ?? 0 });

    record = (await readEvents()).slice(start);
    expect(record.some(isBlog)).toBe(false);
    const through = record.at(-1)?.seq ?? 0;
    for (const union of dids()) await driver.ask('shareNow', { union, through });
    const areReceipted = async () => {
      const rows = (await readStore())['batches'] as unknown as { union: string; state: string }[];
      return (
        dids().every((did) => rows.some(({ union }) => union === did)) &&
        rows.every(({ state }) => state === 'receipted')
      );
    };
    await poll(areReceipted, patienceMs, 'both receipts');

    for (const name of names) {
      const ledger = (await exportLedger(unions[name].folder.path)).map(({ line }) =>
        toCanonical(JSON.parse(line)),
      );
      const due = dueTo(name).map(({ line }) => toCanonical(line));
      expect(due.length).toBeGreaterThan(4);
      expect(ledger.toSorted()).toEqual(due.toSorted());
      expect(selectFrom(unions[name].folder.path, 'SELECT * FROM refusals')).toEqual([]);
    }
    // The terms differ, and so does what comes of them.
    const urls = (name: Name) => dueTo(name).map(({ line }) => line['url']);
    expect(urls('river')).toContain(watch);
    expect(urls('tide')).toContain(watch.split('?')[0]);
    expect(urls('tide')).not.toContain(watch);
    expect(urls('river')).not.toContain(demoPages.recipes.url);
  });

  it('cannot be told to be one person by all that both unions hold', async () => {
    for (const name of names) await unions[name].process.end('SIGTERM');
    const [river, tide] = await Promise.all(names.map((name) => readHoldings(unions[name].folder.path)));
    if (!river || !tide) throw new Error('a union holds nothing');
    // The batches were opened: only their headers speak of visits.
    expect([river, tide].map(({ texts }) => texts.has('visits'))).toEqual([true, true]);
    const allowed = joinHoldings(unions.river.before, unions.tide.before, publicWords, saidToBoth());
    expect(findShared(river, tide, allowed)).toEqual([]);

    // The same look finds what must not be there, however it is wrapped.
    const [event] = record;
    const [member = ''] = [...river.texts].filter((text) => /^did:key:z\w+$/.test(text));
    expect(member).not.toBe('');
    for (const planted of [member, event?.id, event?.visit, event?.at]) {
      const isNumber = typeof planted === 'number';
      const leak: Holdings = {
        texts: new Set(isNumber ? [] : [`x${planted}y`]),
        numbers: new Set(isNumber ? [planted] : []),
      };
      const found = findShared(joinHoldings(river, leak), joinHoldings(tide, leak), allowed);
      expect(found.some((each) => each.includes(String(planted)))).toBe(true);
    }
    // Nor does either hold anything by which the record itself could be matched, once it is seized.
    const own: Holdings = {
      texts: new Set(record.flatMap(({ id, visit }) => [id, visit])),
      numbers: new Set(record.flatMap(({ at, storedAt }) => [at, storedAt])),
    };
    const nothing: Holdings = { texts: new Set(), numbers: new Set() };
    expect([findShared(own, river, nothing), findShared(own, tide, nothing)]).toEqual([[], []]);
  });

  /** Sites, titles and addresses of the events that both unions got, and the coarse times of all (decision 15). */
  function saidToBoth(): Holdings {
    const [one = [], other = []] = names.map(dueTo);
    const both = one.flatMap((mine) => {
      const theirs = other.find(({ event }) => event === mine.event);
      return theirs ? [mine.line, theirs.line] : [];
    });
    const isCoarse = (leaf: unknown) => typeof leaf === 'number' && leaf % 1_000 === 0;
    return {
      texts: new Set(both.flatMap(listLeaves).filter((leaf) => typeof leaf === 'string')),
      numbers: new Set(
        [...one, ...other].flatMap(({ line }) => listLeaves(line)).filter(isCoarse) as number[],
      ),
    };
  }
});

function listLeaves(value: unknown): unknown[] {
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(listLeaves) : [value];
}

/** What every record of its kind says, whoever wrote it; and the sizes that a batch may have. */
const publicWords: Holdings = {
  texts: new Set(['sheaf.joinRequest', 'sheaf.consentReceipt']),
  numbers: new Set([16_000, 30_000]),
};
