import { sensitiveTopics, type SensitiveTopic } from '@sheaf/protocol/sensitive';
import { expect, it } from 'vitest';

import { findListedTopic, siteLists } from '@/utils/privacy/sensitive/site-lists.ts';

const listedTopic = (address: string) => findListedTopic(new URL(`https://${address}`));

it.each<[SensitiveTopic, string]>([
  ['health', 'webmd.com'],
  ['health', 'webmd.com/a/b'],
  ['health', 'www.webmd.com'],
  ['health', 'a.b.c.webmd.com'],
  ['whistleblowing', 'nytimes.com/tips'],
  ['whistleblowing', 'www.nytimes.com/tips/'],
  ['whistleblowing', 'www.nytimes.com/Tips/a'],
  ['health', 'www.reddit.com/r/depression/comments/1/a/b'],
])('%s: %s', (topic, address) => {
  expect(listedTopic(address)).toBe(topic);
});

it.each([
  'com',
  'ebmd.com',
  'notwebmd.com',
  'webmd.co',
  'webmd.community',
  'webmd.com.example.org',
  'nytimes.com',
  'nytimes.com/',
  'nytimes.com/tipsy',
  'nytimes.com/a/tips',
  'nytimes.com/tip',
  'reddit.com/r',
  'reddit.com/r/programming',
])('none: %s', (address) => {
  expect(listedTopic(address)).toBeUndefined();
});

it('says the same again, of the first and the last entry of each list too', () => {
  for (const topic of Object.keys(sensitiveTopics) as SensitiveTopic[]) {
    const sites = siteLists[topic].trim().split(/\s+/);
    for (const site of [sites.at(0), sites.at(-1), sites.at(0)])
      expect([site, listedTopic(`${site}`)]).toEqual([site, topic]);
  }
});
