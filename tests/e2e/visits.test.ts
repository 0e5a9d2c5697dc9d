import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { serveSites, type SiteServer } from '../../scripts/sites/serve.ts';
import { describeVisit, visitCases, whereCases, type Case } from './visits/cases.ts';
import { driveChromium } from './visits/chromium.ts';
import type { Driver } from './visits/driver.ts';
import { driveFirefox } from './visits/firefox.ts';
import { tableSites } from './visits/sites.ts';

/** Longer than a page takes to say everything after it was left. */
const silenceMs = 1_200;

describe.each([
  ['Chromium', driveChromium],
  ['Firefox', driveFirefox],
] as const)('in %s', (name, drive) => {
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

  const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const readVisits = async () =>
    (await driver.read()).filter(({ type }) => type === 'page.visit').map(describeVisit);

  /** What the record has more after it; the next row begins from an empty page. */
  async function play({ act }: Case): Promise<string[]> {
    const before = (await readVisits()).length;
    await act(driver);
    await pause(silenceMs);
    await driver.go('about:blank');
    await pause(silenceMs);
    return (await readVisits()).slice(before);
  }

  describe('a visit is', () => {
    const rows = visitCases.filter(({ only }) => only === undefined || only === name);
    it.each(rows.map((row) => [row.title, row] as const))('%s', async (_title, row) => {
      const { visits, inFirefox = visits } = row;
      expect(await play(row)).toEqual(name === 'Firefox' ? inFirefox : visits);
    });

    // Playwright has every page of Chromium believe that it is in front.
    it.runIf(name === 'Firefox')('without any attention, in a tab that is never looked at', async () => {
      const before = (await driver.read()).length;
      await driver.openBehind('https://b.example.org/bare');
      await pause(silenceMs);
      expect((await driver.read()).slice(before).map(({ type }) => type)).toEqual(['page.visit']);
    });
  });

  describe('nothing is captured', () => {
    it.each(whereCases.map((row) => [row.title, row] as const))('%s', async (_title, row) => {
      expect(await play(row)).toEqual(row.visits);
    });
  });
});
