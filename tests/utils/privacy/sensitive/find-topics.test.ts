import { sensitiveTopics, type SensitiveTopic } from '@sheaf/protocol/sensitive';
import { parse } from 'tldts';
import { describe, expect, it } from 'vitest';

import { findTopics } from '@/utils/privacy/sensitive/find-topics.ts';
import { siteLists } from '@/utils/privacy/sensitive/site-lists.ts';
import { terms, unspaced } from '@/utils/privacy/sensitive/terms.ts';
import { fold } from '@/utils/privacy/text/fold.ts';

const ordinary = new URL('https://www.example.com/a');

function topicsOf(address: string, ...texts: string[]): SensitiveTopic[] {
  return findTopics({ url: new URL(address), texts });
}

describe('a sensitive page is known', () => {
  it.each<[SensitiveTopic, string]>([
    ['health', 'https://www.webmd.com/a'],
    ['health', 'https://patient.portal.mayoclinic.org/'],
    ['health', 'https://www.augenklinik-musterstadt.de/'],
    ['health', 'https://www.example.com/health/a-story'],
    ['health', 'https://www.example.com/Gesundheit/'],
    ['health', 'https://www.example.com/blog/living-with-hiv'],
    ['health', 'https://www.example.com/%D0%BE%D0%BD%D0%BA%D0%BE%D0%BB%D0%BE%D0%B3%D0%B8%D1%8F'],
    ['health', 'https://www.reddit.com/r/Depression/comments/1'],
    ['sexuality', 'https://grindr.com/'],
    ['sexuality', 'https://example.xxx/'],
    ['sexuality', 'https://bestpornever.com/'],
    ['religion', 'https://st-mary.church/'],
    ['religion', 'https://www.kirche-musterstadt.de/'],
    ['politics', 'https://www.spd.de/'],
    ['finance', 'https://www.sparkasse-musterstadt.de/'],
    ['finance', 'https://example.bet/'],
    ['legal', 'https://example.lawyer/'],
    ['legal', 'https://www.example.org/asylum/'],
    ['minors', 'https://www.bbc.co.uk/cbeebies/games'],
    ['unions', 'https://www.igmetall.de/'],
    ['whistleblowing', 'https://www.nytimes.com/tips'],
    ['whistleblowing', 'https://firma.integrityline.com/'],
  ])('%s by its address: %s', (topic, address) => {
    expect(topicsOf(address)).toContain(topic);
  });

  it.each<[SensitiveTopic, string]>([
    ['health', 'Am I pregnant? 12 early signs'],
    ['health', 'HIV-Test: wo und wann'],
    ['health', 'Dépistage VIH gratuit'],
    ['health', 'うつ病の症状と治療'],
    ['health', 'Симптомы и лечение'],
    ['health', 'اختبار الحمل المنزلي'],
    ['sexuality', 'Coming-out: how to tell your parents'],
    ['religion', 'Kirchenaustritt online'],
    ['politics', 'Mitglied werden – Partei der Mitte'],
    ['finance', 'Payday loans with bad credit'],
    ['legal', 'Asylum application: the steps'],
    ['minors', 'Ausmalbilder zum Ausdrucken'],
    ['unions', 'Betriebsrat gründen: so geht es'],
    ['whistleblowing', 'Lanceurs d’alerte : vos droits'],
  ])('%s by what it says: %s', (topic, text) => {
    expect(findTopics({ url: ordinary, texts: [text] })).toContain(topic);
  });
});

describe('an ordinary page is not taken for one', () => {
  it.each(
    'google.com wikipedia.org bbc.co.uk amazon.com youtube.com reddit.com github.com nytimes.com theguardian.com spiegel.de lemonde.fr elpais.com repubblica.it nrc.nl yandex.ru baidu.com naver.com yahoo.co.jp microsoft.com apple.com facebook.com x.com instagram.com linkedin.com tiktok.com netflix.com spotify.com twitch.tv imdb.com ebay.com etsy.com walmart.com target.com ikea.com zalando.de otto.de booking.com airbnb.com tripadvisor.com weather.com wetter.de stackoverflow.com mozilla.org python.org nasa.gov europa.eu un.org bund.de gov.uk essex.ac.uk sussex.ac.uk middlesex.edu softbank.jp databank.com powerbank.de chess.com strava.com duolingo.com medium.com wordpress.com quora.com pinterest.com flickr.com vimeo.com soundcloud.com bandcamp.com goodreads.com lego.com nintendo.com steampowered.com epicgames.com'.split(
      ' ',
    ),
  )('%s', (site) => {
    expect(topicsOf(`https://www.${site}/`)).toEqual([]);
  });

  it.each([
    'https://www.example.com/politics/2026/budget-passes',
    'https://www.example.com/wirtschaft/unternehmen/',
    'https://en.wikipedia.org/wiki/Honey_bee',
    'https://www.example.com/%E0%A4%A',
    'https://www.reddit.com/r/programming/',
    'https://www.nytimes.com/2026/01/08/technology/a.html',
  ])('%s', (address) => {
    expect(
      topicsOf(address, 'Parliament passes the budget', 'How to grow tomatoes', '東京の天気予報'),
    ).toEqual([]);
  });

  it('by half a word, or words that are not side by side', () => {
    expect(topicsOf('https://www.example.com/', 'Hivemind released', 'Am I late? Pregnancyless')).toEqual([]);
  });

  it('by what comes after a thousand characters', () => {
    expect(topicsOf('https://www.example.com/', `${'word '.repeat(250)}hiv`)).toEqual([]);
  });
});

describe('the lists', () => {
  const topics = Object.keys(sensitiveTopics) as SensitiveTopic[];

  it.each(topics)('%s: each entry once, in order, a site that can exist', (topic) => {
    const sites = siteLists[topic].trim().split(/\s+/);
    expect(sites).toEqual([...new Set(sites)].sort());
    expect(sites.length).toBeGreaterThan(100);
    for (const site of sites) {
      const url = new URL(`https://${site}`);
      const { isIcann, isPrivate } = parse(url.hostname, { allowPrivateDomains: true });
      expect([site, isIcann || isPrivate]).toEqual([site, true]);
      expect(site).toBe(site.toLowerCase());
      expect(topicsOf(`https://${site}`)).not.toEqual([]);
    }
  });

  it.each(topics)('%s: terms as they are compared', (topic) => {
    const all = terms[topic].split(',').map((term) => term.trim());
    expect(all).toEqual(all.map((term) => fold(term).text.trim()));
    expect(all.length).toBeGreaterThan(10);
    expect(unspaced[topic]).not.toBe('');
  });

  it('name no site for two topics', () => {
    const all = topics.flatMap((topic) => siteLists[topic].trim().split(/\s+/));
    expect(all.filter((site, i) => all.indexOf(site) !== i)).toEqual([]);
  });
});
