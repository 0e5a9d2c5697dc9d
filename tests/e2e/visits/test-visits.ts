import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { poll } from '../../../scripts/browsers/deadline.ts';
import { serveSites, type SiteServer } from '../../../scripts/sites/serve.ts';
import { describeVisit, visitCases, whereCases, type Case } from './cases.ts';
import type { Driver } from './driver.ts';
import { end, tableSites } from './sites.ts';
import { inSteps } from './steps.ts';

const patienceMs = 20_000;

/** A page says what it has when a link on it is pressed, and not only after a second. */
const pressLink = `document.querySelector('a')?.dispatchEvent(new Event('pointerdown', { bubbles: true }))`;

/** The table of visits in one browser: what is done, and what the record then has more. */
export function testVisits(name: Driver['name'], drive: (sites: SiteServer) => Promise<Driver>): void {
  let sites: SiteServer;
  let driver: Driver;

  beforeAll(async () => {
    sites = await serveSites({ sites: tableSites });
    driver = await drive(sites);
  });
  afterAll(async () => {
    await driver.close();
    await sites.close();
  });

  const readVisits = async () =>
    (await driver.read()).filter(({ type }) => type === 'page.visit').map(describeVisit);

  /** What the record has more after it. The next row begins where this one ends. */
  async function play({ act }: Case, expected: readonly string[]): Promise<string[]> {
    const before = (await readVisits()).length;
    const steps = inSteps(driver, async () => (await readVisits()).length - before);
    await act(steps);
    await steps.visited(expected.length);
    await comeToEnd(before);
    return (await readVisits()).slice(before).filter((visit) => !isEnd(visit));
  }
  /** A row ends on a page of its own: what was said before is stored before its visit is. */
  async function comeToEnd(before: number): Promise<void> {
    await driver.go(end);
    const isThere = async () => {
      await driver.run(pressLink);
      return (await readVisits()).slice(before).some(isEnd);
    };
    await poll(isThere, patienceMs, 'the end of the row');
  }
  const isEnd = (visit: string) => visit.startsWith(end);

  describe('a visit is', () => {
    const rows = visitCases.filter(({ only }) => only === undefined || only === name);
    it.each(rows.map((row) => [row.title, row] as const))('%s', async (_title, row) => {
      const { visits, inFirefox = visits } = row;
      const expected = name === 'Firefox' ? inFirefox : visits;
      expect(await play(row, expected)).toEqual(expected);
    });

    // Playwright has every page of Chromium believe that it is in front.
    it.runIf(name === 'Firefox')('without any attention, in a tab that is never looked at', async () => {
      const url = 'https://b.example.org/bare';
      const ofPage = async () => (await driver.read()).filter((row) => row.url === url);
      const before = (await ofPage()).length;
      const visits = (await readVisits()).length;
      await driver.openBehind(url);
      await comeToEnd(visits);
      expect((await ofPage()).slice(before).map(({ type }) => type)).toEqual(['page.visit']);
    });
  });

  describe('nothing is captured', () => {
    it.each(whereCases.map((row) => [row.title, row] as const))('%s', async (_title, row) => {
      expect(await play(row, row.visits)).toEqual(row.visits);
    });
  });
}
