import { siteOf } from '../site.ts';
import type { Address } from './address.ts';

/** Where a site's addresses have a long number of a public thing in their path; the group is the number. */
interface PublicNumber {
  /** Registrable domain; every country's, where it ends in a dot. */
  site: string;
  path: RegExp;
  /** An address to try it on; the tests take each. */
  example: string;
}

/** Written for this project, by looking at each site's addresses. As of 2026-11-26. */
export const publicNumbers: readonly PublicNumber[] = [
  {
    site: 'ebay.',
    path: /^\/(?:itm(?:\/[^/]+)?|p)\/(\d{9,15})$/,
    example: 'https://www.ebay.com/itm/123456789012',
  },
  { site: 'ebay.', path: /\/bn_(\d{5,12})$/, example: 'https://www.ebay.com/b/Shoes/bn_1234567890' },
  {
    site: 'apple.com',
    path: /\/id(\d{6,12})$/,
    example: 'https://apps.apple.com/us/app/an-app/id1234567890',
  },
  {
    site: 'aliexpress.com',
    path: /^\/(?:item|i)\/(\d{8,17})\.html$/,
    example: 'https://www.aliexpress.com/item/1005001234567890.html',
  },
  {
    site: 'etsy.com',
    path: /^\/(?:[a-z-]{2,5}\/)?listing\/(\d{6,12})(?:\/|$)/,
    example: 'https://www.etsy.com/listing/1234567890/a-thing',
  },
  {
    site: 'walmart.com',
    path: /^\/ip\/(?:[^/]+\/)?(\d{6,12})$/,
    example: 'https://www.walmart.com/ip/a-thing/1234567890',
  },
  {
    site: 'amazon.',
    path: /\/(?:dp|gp\/product|gp\/offer-listing)\/(\d{9}[\dX])(?:\/|$)/,
    example: 'https://www.amazon.com/dp/0123456789',
  },
  {
    site: 'x.com',
    path: /\/status\/(\d{10,20})(?:\/|$)/,
    example: 'https://x.com/i/status/1234567890123456789',
  },
  {
    site: 'twitter.com',
    path: /\/status\/(\d{10,20})(?:\/|$)/,
    example: 'https://twitter.com/i/status/1234567890123456789',
  },
  {
    site: 'tiktok.com',
    path: /\/(?:video|photo)\/(\d{15,20})(?:\/|$)/,
    example: 'https://www.tiktok.com/t/video/1234567890123456789',
  },
  {
    site: 'zhihu.com',
    path: /^\/(?:question|p|answer)\/(\d{6,20})/,
    example: 'https://www.zhihu.com/question/1234567890',
  },
];

/** The number of a public thing in a path, which is nobody's phone, card or account. @param path what is left of it by now */
export function findPublicNumber(page: Address, path: string): string | undefined {
  const site = siteOf(page);
  if (site === undefined) return undefined;
  for (const rule of publicNumbers) {
    const isSite = rule.site.endsWith('.') ? site.startsWith(rule.site) : site === rule.site;
    const number = isSite ? rule.path.exec(path)?.[1] : undefined;
    if (number !== undefined) return number;
  }
  return undefined;
}
