import { setTimeout as sleep } from 'node:timers/promises';

import { poll } from '../browsers/deadline.ts';
import { extensionDir } from '../build/build-extension.ts';
import { serveSites, type Site } from '../sites/serve.ts';
import { checkBalance, keyOf, type Balance } from './check.ts';
import { openChromiumMember } from './chromium-member.ts';
import { openFirefoxMember } from './firefox-member.ts';
import type { Member } from './member.ts';
import { passOn } from './proxy.ts';
import { describePlaces, findPlace, toStore, type Store } from './store.ts';
import { openUnion, type FaultyUnion } from './union.ts';

export type BrowserName = Member['browser'];

const patienceMs = 20_000;
const web = 'https://news.example.com';

/** As many loads as a run may need: no address is visited twice. */
const site: Site = Object.fromEntries(
  Array.from({ length: 1_000 }, (_, load) => [
    `/load/${load}`,
    { body: '<!doctype html><html lang="en"><title>News</title><a href="#">Here</a>' },
  ]),
);

/** A link that is pressed has the page say what it has, and not only after a second. */
const press = `document.querySelector('a')?.dispatchEvent(new Event('pointerdown', { bubbles: true }))`;

/** A member of one union or more, and what they shared so far. */
export class Scene {
  readonly member: Member;
  readonly #unions: FaultyUnion[];
  readonly #closeSites: () => Promise<void>;
  /** Keys of what was seen in the store, and may not be gone. */
  readonly #known = new Set<string>();
  #loads = 0;
  #isLoaded = false;

  private constructor(member: Member, unions: FaultyUnion[], closeSites: () => Promise<void>) {
    this.member = member;
    this.#unions = unions;
    this.#closeSites = closeSites;
  }

  /** A browser, a union and the membership of the one in the other. */
  static async open(browser: BrowserName): Promise<Scene> {
    const sites = await serveSites({ sites: { [new URL(web).hostname]: site } });
    const union = await openUnion('Union river');
    const openMember = { Chromium: openChromiumMember, Firefox: openFirefoxMember }[browser];
    const folder = extensionDir(browser === 'Chromium' ? 'chrome' : 'firefox');
    const member = await openMember(sites, folder);
    const scene = new Scene(member, [union], () => sites.close());
    await scene.join(union);
    return scene;
  }

  /** The union that was joined first. */
  get union(): FaultyUnion {
    const [union] = this.#unions;
    if (!union) throw new Error('There is no union.');
    return union;
  }

  /** Joins a union, and waits until it let the member in. */
  async join(union: FaultyUnion): Promise<void> {
    const { member } = this;
    if (!this.#unions.includes(union)) this.#unions.push(union);
    const { did, manifestRecord } = await member.ask('previewUnion', { address: union.address });
    const sites = { rule: 'all-except' as const, sites: [] };
    const grants = [{ category: 'browsing' as const, purposes: ['research' as const], sites }];
    await member.ask('joinUnion', { union: did, manifestRecord, grants });
    const isMember = async () =>
      (await this.readStore()).unions.some(
        (row) => row.did === did && row.status === 'member' && row.consentReceipt !== undefined,
      );
    await poll(isMember, patienceMs, 'the membership');
  }

  /** Every table of the extension's store. What it has is known from here on. */
  async readStore(): Promise<Store> {
    const store = toStore(await this.member.readTables());
    for (const event of store.events) this.#known.add(keyOf(event));
    return store;
  }

  /** Visits as many pages, and waits until they are in the record. @param name a word, no visit has it yet */
  async capture(name: string, count: number): Promise<void> {
    if (!this.#isLoaded) await this.load();
    await this.push(name, count);
    await this.awaitEvents(name, count);
  }

  /** Loads a page that was not loaded yet. @returns its name */
  async reload(): Promise<string> {
    const name = `load/${this.#loads}`;
    this.#loads += 1;
    await this.member.go(`${web}/${name}`);
    await this.member.run(press);
    return name;
  }

  /** Loads a page, and waits until its visit is in the record. */
  async load(): Promise<void> {
    const name = await this.reload();
    await poll(
      async () => (await this.readStore()).events.some(({ url }) => url === `${web}/${name}`),
      patienceMs,
      `the visit of ${name} in the record`,
    );
    this.#isLoaded = true;
  }

  /** Visits as many pages within the one that is open. */
  async push(name: string, count: number): Promise<void> {
    for (let visit = 0; visit < count; visit += 1) {
      await this.member.run(`history.pushState({}, '', '/${name}/${visit}')`);
      await sleep(30);
    }
    await this.member.run(press);
  }

  /** Waits until the record has so many events of a name. */
  async awaitEvents(name: string, count: number): Promise<void> {
    const areThere = async () => this.eventsOf(await this.readStore(), name).length >= count;
    await poll(areThere, patienceMs, `${count} visits of ${name} in the record`);
  }

  /** Events of a name's visits, in order of capture. */
  eventsOf({ events }: Store, name: string) {
    return events.filter(({ url }) => url?.startsWith(`${web}/${name}/`));
  }

  /** Releases all there is to a union, and so begins a delivery. */
  async share(union = this.union): Promise<void> {
    const through = Math.max(...(await this.readStore()).events.map(({ seq }) => seq));
    await this.member.ask('shareNow', { union: union.did, through });
  }

  /** A delivery now, whatever was to be waited for. */
  async deliver(): Promise<void> {
    await this.member.ask('deliverNow', {});
  }

  /** Nothing stands between member and union any more. */
  async heal(): Promise<void> {
    for (const { proxy } of this.#unions) proxy.rule = passOn;
    await this.deliver();
  }

  /** Where the events of a name are: `3 sealed`. */
  async describePlaces(name: string, union = this.union): Promise<string> {
    const store = await this.readStore();
    return describePlaces(
      this.eventsOf(store, name).map(({ seq }) => findPlace(store, union.did, seq) ?? 'at no union'),
    );
  }

  /** Waits until the union acknowledged every recall. @returns whether it did in time */
  async untilRecalled(forMs = patienceMs): Promise<boolean> {
    const deadline = Date.now() + forMs;
    const areDone = async () =>
      (await this.readStore()).recalls.every(({ state }) => state === 'acknowledged');
    while (!(await areDone())) {
      if (Date.now() > deadline) return false;
      await sleep(100);
    }
    return true;
  }

  /** Where the events of a name are, and what the union's last problem is: `3 sealed, union.busy`. */
  async describe(name: string, union = this.union): Promise<string> {
    const store = await this.readStore();
    const places = this.eventsOf(store, name).map(
      ({ seq }) => findPlace(store, union.did, seq) ?? 'at no union',
    );
    const problem = store.progress.find((row) => row.union === union.did)?.problem;
    return [describePlaces(places), ...(problem ? [problem.code] : [])].join(', ');
  }

  /** Waits until the events of a name are as described, at most so long. @returns how they were at last */
  async until(name: string, wanted: string, union = this.union, forMs = patienceMs): Promise<string> {
    const deadline = Date.now() + forMs;
    let seen = await this.describe(name, union);
    while (seen !== wanted && Date.now() < deadline) {
      await sleep(100);
      seen = await this.describe(name, union);
    }
    return seen;
  }

  /** Deletes an event of the record, as the member does. @returns what became of it */
  async forget(seq: number): Promise<string> {
    const row = (await this.readStore()).events.find((event) => event.seq === seq);
    const { outcome } = await this.member.ask('deleteEvent', { seq });
    if (row && outcome !== 'already-sealed') this.#known.delete(keyOf(row));
    return outcome;
  }

  /** Leaves the page that is open, and lets it say its last. */
  async leave(): Promise<void> {
    this.#isLoaded = false;
    await this.member.go('about:blank');
    await sleep(500);
  }

  /** Starts the browser again on its profile. */
  async restart(...how: Parameters<Member['restart']>): Promise<void> {
    this.#isLoaded = false;
    await this.member.restart(...how);
  }

  /** Something of the record may be gone from now on. @param key see `keyOf` */
  giveUp(key: string): void {
    this.#known.delete(key);
  }

  /** What the record had is not looked for any more: its database was taken away. */
  forgetAll(): void {
    this.#known.clear();
  }

  async checkBalance(): Promise<Balance> {
    const known = new Set(this.#known);
    const ledgers = new Map(this.#unions.map((union) => [union.did, union.readLedger()]));
    return checkBalance(await this.readStore(), ledgers, known);
  }

  async close(): Promise<void> {
    await this.member.close();
    for (const union of this.#unions) await union.close();
    await this.#closeSites();
  }
}
