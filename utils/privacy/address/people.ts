import { siteOf } from '../site.ts';
import type { Address } from './address.ts';

/** Where a site's addresses name people. */
interface PeopleRule {
  site: string;
  /** Matches the path; its group is the segment that is a name. */
  path: RegExp;
  /** An address to try it on; the tests take each. */
  example: string;
}

/** First segments that are no people: pages of the networks themselves. */
const pages =
  'about|accounts?|ads|api|apps|blog|business|careers|channel|channels|communities|compose|contact|dashboard|developers?|directory|discover|download|events?|explore|faq|features|feed|following|games|gaming|groups?|hashtag|help|home|i|intent|invite|jobs|join|legal|lists|live|login|logout|marketplace|media|messages|music|news|notifications|oauth|p|pages?|photo|photos|places|policies|popular|posts?|premium|press|privacy|privacy-policy|profile|public|reels?|register|reset|s|search|settings|share|shop|signup|site|stories|story|store|subscriptions|support|tags?|terms|today|topics?|tos|tv|upload|video|videos|watch|web|wiki';
const first = new RegExp(`^/(?!(?:${pages})(?:/|$))([^/]+)`, 'i');

/** Written for this project, by looking at each site's addresses. As of 2026-11-26. */
export const peopleRules: readonly PeopleRule[] = [
  ...[
    'x.com',
    'twitter.com',
    'instagram.com',
    'facebook.com',
    'threads.net',
    'threads.com',
    'twitch.tv',
    't.me',
    'vk.com',
    'ok.ru',
    'pinterest.com',
    'pinterest.de',
    'pinterest.co.uk',
    'pinterest.fr',
    'soundcloud.com',
    'patreon.com',
    'ko-fi.com',
    'onlyfans.com',
    'linktr.ee',
    'about.me',
    'vimeo.com',
  ].map((site) => ({ site, path: first, example: `https://${site}/somebody` })),
  {
    site: 'reddit.com',
    path: /^\/(?:u|user)\/([^/]+)/i,
    example: 'https://www.reddit.com/user/somebody/comments',
  },
  { site: 'linkedin.com', path: /^\/(?:in|pub)\/([^/]+)/i, example: 'https://www.linkedin.com/in/somebody' },
  {
    site: 'linkedin.com',
    path: /^\/posts\/([^/]+)/i,
    example: 'https://www.linkedin.com/posts/somebody_some-words-activity-1',
  },
  {
    site: 'bsky.app',
    path: /^\/profile\/([^/]+)/i,
    example: 'https://bsky.app/profile/somebody.bsky.social',
  },
  { site: 'youtube.com', path: /^\/(?:user|c)\/([^/]+)/i, example: 'https://www.youtube.com/c/somebody' },
  { site: 'snapchat.com', path: /^\/add\/([^/]+)/i, example: 'https://www.snapchat.com/add/somebody' },
  { site: 'quora.com', path: /^\/profile\/([^/]+)/i, example: 'https://www.quora.com/profile/Some-Body' },
  {
    site: 'flickr.com',
    path: /^\/(?:people|photos)\/([^/]+)/i,
    example: 'https://www.flickr.com/photos/somebody',
  },
  { site: 'venmo.com', path: /^\/(?:u\/)?([^/]+)/i, example: 'https://venmo.com/u/somebody' },
  { site: 'xing.com', path: /^\/profile\/([^/]+)/i, example: 'https://www.xing.com/profile/Some_Body' },
  { site: 'weibo.com', path: /^\/(?:u|n)\/([^/]+)/i, example: 'https://weibo.com/n/somebody' },
  { site: 'strava.com', path: /^\/athletes\/([^/]+)/i, example: 'https://www.strava.com/athletes/123' },
  {
    site: 'goodreads.com',
    path: /^\/user\/show\/([^/]+)/i,
    example: 'https://www.goodreads.com/user/show/1-somebody',
  },
  {
    site: 'letterboxd.com',
    path: /^\/(?!film|films|lists?|members|journal|about)([^/]+)/i,
    example: 'https://letterboxd.com/somebody/',
  },
  {
    site: 'stackoverflow.com',
    path: /^\/users\/\d+\/([^/]+)/i,
    example: 'https://stackoverflow.com/users/1/somebody',
  },
  {
    site: 'steamcommunity.com',
    path: /^\/(?:id|profiles)\/([^/]+)/i,
    example: 'https://steamcommunity.com/id/somebody',
  },
  { site: 'tumblr.com', path: first, example: 'https://www.tumblr.com/somebody/123' },
  { site: 'tinder.com', path: /^\/@?([^/]+)/i, example: 'https://tinder.com/@somebody' },
];

/** On any site: a segment that begins with an `@` is somebody. */
const handle = /^(?:@|%40)[^/]+$/i;

/** Which segments of a page's path (the first is 0) are somebody's name. @param path what is left of it by now */
export function findPeopleSegments(page: Address, path = page.pathname): number[] {
  const segments = path.slice(1).split('/');
  const named = segments.flatMap((segment, i) => (handle.test(segment) ? [i] : []));
  const site = siteOf(page);
  for (const rule of peopleRules) {
    if (rule.site !== site) continue;
    const name = rule.path.exec(path)?.[1];
    if (name !== undefined) named.push(segments.indexOf(name));
  }
  return named;
}

/** Sites whose titles are what other people are called or wrote: networks, mail, messengers, conversations with machines. */
const peopleSites: ReadonlySet<string | undefined> = new Set([
  'x.com',
  'twitter.com',
  'instagram.com',
  'facebook.com',
  'threads.net',
  'threads.com',
  'tiktok.com',
  'snapchat.com',
  'linkedin.com',
  'xing.com',
  'bsky.app',
  'reddit.com',
  'vk.com',
  'ok.ru',
  'weibo.com',
  'tumblr.com',
  'pinterest.com',
  't.me',
  'telegram.org',
  'whatsapp.com',
  'messenger.com',
  'discord.com',
  'slack.com',
  'signal.org',
  'line.me',
  'wechat.com',
  'qq.com',
  'skype.com',
  'element.io',
  'zoom.us',
  'gmx.net',
  'gmx.de',
  'web.de',
  'proton.me',
  'tuta.com',
  'fastmail.com',
  'hey.com',
  'zoho.com',
  'mail.ru',
  'icloud.com',
  'openai.com',
  'chatgpt.com',
  'claude.ai',
  'character.ai',
  'poe.com',
  'perplexity.ai',
  'deepseek.com',
  'mistral.ai',
  'venmo.com',
  'strava.com',
  'tinder.com',
  'onlyfans.com',
  'patreon.com',
  'notion.so',
  'trello.com',
  'asana.com',
  'atlassian.net',
  'dropbox.com',
  'box.com',
  'airtable.com',
  'figma.com',
  'miro.com',
]);

/** Parts of other sites that are somebody's mail, files, calendar or conversations. */
const peopleHosts =
  /^(?:(?:web)?mail|outlook|inbox|roundcube|owa|teams|onedrive)\.|^(?:chat|messages|calendar|meet|drive|docs|photos|contacts|keep|gemini|aistudio)\.google\.com$/;

/** Whether a page's title is other people's names or words, or the member's own correspondence. */
export function isPeoplePage(page: Address): boolean {
  return (
    peopleSites.has(siteOf(page)) || peopleHosts.test(page.hostname) || findPeopleSegments(page).length > 0
  );
}
