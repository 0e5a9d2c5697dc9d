import { describe, expect, it } from 'vitest';
import {
  DEMO_EMAIL,
  DEMO_RECIPE_URLS,
  DEMO_TOKEN,
  demoPages,
  demoSites,
} from '../../../scripts/sites/demo.ts';

const RESERVED = /(^|\.)example\.(com|org|net|co\.uk)$/;

/** The page that the server would answer with. */
function bodyOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  return String(demoSites[hostname]?.[pathname]?.body ?? '');
}

describe('demo sites', () => {
  it('live under reserved names only', () => {
    for (const host of Object.keys(demoSites)) expect(host).toMatch(RESERVED);
  });

  it.each(Object.entries(demoPages))('serve %s at its address, under its title', (_, { url, title }) => {
    expect(bodyOf(url)).toContain(`<title>${title}</title>`);
  });

  it('link only to each other', () => {
    const links = Object.values(demoPages).flatMap(({ url }) =>
      Array.from(
        bodyOf(url).matchAll(/href="(?!data:)([^"]+)"/g),
        ([, link = '']) => new URL(link, url).href,
      ),
    );
    expect(links.length).toBeGreaterThan(8);
    expect(links.filter((link) => bodyOf(link) === '')).toEqual([]);
  });

  it('load nothing from elsewhere', () => {
    for (const { url } of Object.values(demoPages)) expect(bodyOf(url)).not.toMatch(/\ssrc=|@import|url\(/);
  });

  it('have one page whose address and title hold what must not be recorded', () => {
    const { url, title } = demoPages.basket;
    expect(new URL(url).searchParams.get('session_token')).toBe(DEMO_TOKEN);
    expect(new URL(url).hash).not.toBe('');
    expect(title).toContain(DEMO_EMAIL);
    for (const page of Object.values(demoPages)) expect(bodyOf(page.url)).not.toContain(DEMO_TOKEN);
  });

  it('have a page that navigates by history.pushState, to addresses that can be reloaded', () => {
    const body = bodyOf(demoPages.recipes.url);
    expect(body).toContain('history.pushState');
    for (const url of Object.values(DEMO_RECIPE_URLS)) {
      expect(body).toContain(`data-path="${new URL(url).pathname}"`);
      expect(bodyOf(url)).toBe(body);
    }
  });

  it('have a log-in page, and a page to write on', () => {
    expect(bodyOf(demoPages.logIn.url)).toContain('type="password"');
    expect(bodyOf(demoPages.notes.url)).toMatch(/<textarea[^]*contenteditable="true"/);
  });
});
