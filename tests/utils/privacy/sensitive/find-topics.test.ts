import { gzipSync } from 'node:zlib';

import { sensitiveTopics, type SensitiveTopic } from '@sheaf/protocol/sensitive';
import { parse } from 'tldts';
import { describe, expect, it } from 'vitest';

import { findTextTopics } from '@/utils/privacy/sensitive/find-text-topics.ts';
import { findTopics } from '@/utils/privacy/sensitive/find-topics.ts';
import { siteLists } from '@/utils/privacy/sensitive/site-lists.ts';
import { hostWords } from '@/utils/privacy/sensitive/host-words.ts';
import { suffixes, topLevels } from '@/utils/privacy/sensitive/hosts.ts';
import { stems } from '@/utils/privacy/sensitive/stems.ts';
import { ordinaryPhrases, terms, unspaced } from '@/utils/privacy/sensitive/terms.ts';
import { fold } from '@/utils/privacy/text/fold.ts';

const ordinary = new URL('https://www.example.com/a');

function topicsOf(address: string, ...texts: string[]): SensitiveTopic[] {
  return findTopics({ url: new URL(address), texts });
}

/** Percent-encoded, so many times, one around the other. */
function encoded(text: string, times: number): string {
  return times === 0 ? text : encoded(encodeURIComponent(text), times - 1);
}

it('knows words, phrases, their beginnings and hosts at the first look', () => {
  const said = (...texts: string[]) => findTopics({ url: ordinary, texts });
  expect(said('Diabetes')).toEqual(['health']);
  expect(said('Asylum application: the steps')).toEqual(['legal']);
  expect(said('The steps of the application')).toEqual([]);
  expect(said('Alkoholabhängigkeit')).toEqual(['health']);
  expect(said('Alkoholikerin')).toEqual(['health']);
  expect(said('Alko')).toEqual([]);
  expect(said('離婚')).toEqual(['legal']);
  expect(said('圣经')).toEqual(['religion']);
  expect(said('東京の天気')).toEqual([]);
  expect(said('個人の意見')).toEqual([]);
  expect(said('Ford Escort, 1974')).toEqual([]);
  expect(said('Escort service')).toEqual(['sexuality']);
  expect(said('Ford Escort, and then: am I pregnant?')).toEqual(['health']);
  expect(said('Am I', 'pregnant?')).toEqual(['health']);
  expect(said('a legal', 'aid to memory')).toEqual([]);
  expect(topicsOf('https://www.klinik-musterstadt.de/')).toEqual(['health']);
  expect(topicsOf('https://zahnarzt.example.de/')).toEqual(['health']);
  expect(topicsOf('https://www.beispiel.casino/')).toEqual(['finance']);
  // Too short to be told by their beginning or end.
  expect(topicsOf('https://xxxl.com/')).toEqual([]);
  expect(topicsOf('https://neklinik.com/')).toEqual([]);
  expect(topicsOf('https://bet.example.com/')).toEqual([]);
  expect(topicsOf('https://www.example.com/?kq')).toEqual([]);
  expect(topicsOf('https://www.example.com/?hiv')).toEqual([]);
  expect(topicsOf('https://www.example.com/?a=hiv&qq=hiv')).toEqual([]);
});

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
    ['health', 'https://www.example.com/health.html'],
    ['health', 'https://www.example.com/health.htm'],
    ['health', 'https://www.example.com/a/health.asp'],
    ['health', 'https://www.example.com/health.php?a=b'],
    ['health', 'https://www.example.com/?q=a%20%25%36%38iv%20test'],
    ['health', 'https://www.example.com/100%/%D0%BE%D0%BD%D0%BA%D0%BE%D0%BB%D0%BE%D0%B3%D0%B8%D1%8F'],
    ['health', `https://www.example.com/${encoded('онкология', 3)}`],
    ['health', `https://www.example.com/?q=${encoded('онкология', 4)}`],
    ['health', `https://www.example.com/?q=${'word+'.repeat(199)}hiv`],
    ['health', `https://www.example.com/?a=${'b'.repeat(8_180)}&q=hiv`],
    ['health', `https://www.example.com/${'long-'.repeat(500)}/hiv-test`],
    ['health', 'https://аптека.рф/'],
    ['health', 'https://www.webmd.com./a'],
    ['health', 'https://www.google.com/search?client=x&q=hiv+test'],
    ['health', 'https://shop.example.com/s?field-keywords=pregnancy%20test'],
    ['health', 'https://dr-musterfrau.med.br/'],
    ['sexuality', 'https://example.com/find?Q=gay%2Bdating'],
    ['finance', 'https://example.bet./'],
    ['finance', 'https://login.muster-bank.de/'],
    ['minors', 'https://st-mary.county.sch.uk/'],
    ['minors', 'https://www.mill.k12.ca.us/'],
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
    ['health', 'Признаки беременности на ранних сроках'],
    ['health', 'Leczenie depresji u młodzieży'],
    ['health', 'Brustkrebsvorsorge ab 50'],
    ['health', 'Kanker: wat nu?'],
    ['health', '유방암 초기 증상'],
    ['finance', 'Schuldnerberatungsstellen in der Nähe'],
    ['legal', 'Подать документы: адвоката по разводам'],
    ['unions', 'Betriebsräte wählen'],
    ['whistleblowing', 'Canal de denuncias'],
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
    'google.com wikipedia.org bbc.co.uk amazon.com youtube.com reddit.com github.com nytimes.com theguardian.com spiegel.de lemonde.fr elpais.com repubblica.it nrc.nl yandex.ru baidu.com naver.com yahoo.co.jp microsoft.com apple.com facebook.com x.com instagram.com linkedin.com tiktok.com netflix.com spotify.com twitch.tv imdb.com ebay.com etsy.com walmart.com target.com ikea.com zalando.de otto.de booking.com airbnb.com tripadvisor.com weather.com wetter.de stackoverflow.com mozilla.org python.org nasa.gov europa.eu un.org bund.de gov.uk essex.ac.uk sussex.ac.uk middlesex.edu softbank.jp databank.com powerbank.de chess.com strava.com duolingo.com medium.com wordpress.com quora.com pinterest.com flickr.com vimeo.com soundcloud.com bandcamp.com goodreads.com lego.com nintendo.com steampowered.com epicgames.com adobe.com aliexpress.com allrecipes.com archive.org arxiv.org bing.com bilibili.com canva.com cnn.com coursera.org craigslist.org decathlon.fr deviantart.com discord.com dropbox.com duckduckgo.com espn.com figma.com fnac.com gutenberg.org idealo.de indeed.com khanacademy.org kaggle.com kleinanzeigen.de leboncoin.fr mediamarkt.de mercadolibre.com.mx npmjs.com openstreetmap.org rakuten.co.jp rottentomatoes.com sciencedirect.com slack.com telegram.org timeanddate.com ubuntu.com vinted.pl w3schools.com xing.com zdf.de zoom.us'.split(
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

  it.each([
    'https://www.xxxlutz.de/c/sofas',
    'https://www.milfordma.gov/',
    'https://updating.example.com/',
    'https://www.fc-union-berlin.de/',
    'https://a.constructor/',
    'https://www.example.com/gardening/tips/',
    'https://www.example.com/terms/conditions',
    'https://www.example.com/list?id=hiv&sort=cancer',
    'https://www.example.com/find?q=',
    'https://www.example.com/he.phpalth',
    `https://www.example.com/${encoded('онкология', 4)}`,
    `https://www.example.com/?q=${encoded('онкология', 5)}`,
    `https://www.example.com/?q=${'word+'.repeat(200)}hiv`,
    `https://www.example.com/?a=${'b'.repeat(8_192)}&q=hiv`,
    `https://www.example.com/${'a-'.repeat(4_096)}hiv`,
    'https://www.example.com/find?q',
  ])('%s, though it looks like one', (address) => {
    expect(topicsOf(address)).toEqual([]);
  });

  it.each([
    'Krebs on Security',
    'How to bake with puff pastry',
    'Ford Escort 1.6, red',
    'The bipolar junction transistor explained',
    'Undocumented functions of the Windows API',
    '암호화폐 시세',
    '礼拜天去哪儿玩',
    'Staatsschulden steigen',
    'Communist party congress opens in Beijing',
  ])('%s, though a word of it looks like one', (text) => {
    expect(topicsOf('https://www.example.com/', text)).toEqual([]);
  });

  it('but for what is said beside an ordinary phrase', () => {
    expect(topicsOf('https://www.example.com/', 'Puff pastry and chemotherapy')).toEqual(['health']);
  });

  it('by the words of an ordinary phrase, though by those before and after it', () => {
    expect(findTextTopics('puff pastry, hiv, ford escort')).toEqual(['health']);
    expect(findTextTopics('ford escort escort')).toEqual(['sexuality']);
    expect(findTextTopics('symptom hiv test')).toEqual(['health', 'health', 'health']);
    expect(findTextTopics('asylum')).toEqual([]);
  });

  it('by half a word, or words that are not side by side', () => {
    expect(topicsOf('https://www.example.com/', 'Hivemind released', 'Am I late? Nonpregnancy')).toEqual([]);
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

  it.each(topics)('%s: words of hosts and beginnings of words as they are compared', (topic) => {
    for (const list of [hostWords[topic], stems[topic]]) {
      const all = list.trim().split(/\s+/);
      expect(all).toEqual([...new Set(all)].sort());
      expect(all).toEqual(all.map((word) => fold(word).text));
    }
    for (const stem of stems[topic].trim().split(/\s+/)) {
      expect(stem.length).toBeGreaterThanOrEqual(4);
      expect(topicsOf('https://www.example.com/', `${stem}abc`)).toContain(topic);
    }
  });

  it('name top-level domains and registries that exist', () => {
    const ends = [...Object.keys(topLevels), ...Object.keys(suffixes)];
    const unknown = ends.filter((end) => {
      const { isIcann, isPrivate, publicSuffix } = parse(`a.b.${end}`, { allowPrivateDomains: true });
      return !(isIcann || isPrivate) || !publicSuffix?.endsWith(end);
    });
    expect(unknown).toEqual([]);
  });

  it('have ordinary phrases that are about a topic but for this', () => {
    const phrases = ordinaryPhrases.split(',').map((phrase) => phrase.trim());
    expect(phrases).toEqual([...new Set(phrases)].sort());
    for (const phrase of phrases)
      expect([phrase, topicsOf('https://www.example.com/', phrase)]).toEqual([phrase, []]);
  });

  it('are less than 300 KB gzipped', () => {
    const all = [siteLists, terms, unspaced, stems, hostWords, topLevels, suffixes];
    expect(gzipSync(JSON.stringify(all)).length).toBeLessThan(300_000);
  });

  it('name no site for two topics', () => {
    const all = topics.flatMap((topic) => siteLists[topic].trim().split(/\s+/));
    expect(all.filter((site, i) => all.indexOf(site) !== i)).toEqual([]);
  });
});
