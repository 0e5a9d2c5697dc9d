import { expect, it } from 'vitest';

import { siteOf } from '@/utils/privacy/site.ts';

const nameOf = (address: string, hosts?: string[]) => siteOf(new URL(address), hosts);

it.each([
  ['https://www.example.com/', 'example.com'],
  ['http://a.b.example.co.uk:8080/', 'example.co.uk'],
  ['https://someone.github.io/', 'someone.github.io'],
  ['https://bücher.example/', undefined],
  ['https://www.bücher.de/', 'xn--bcher-kva.de'],
  ['https://example.com./', 'example.com'],
  ['https://google.com/', 'google.com'],
])('%s is of the site %s', (address, site) => {
  expect(nameOf(address)).toBe(site);
});

it.each([
  'ftp://www.example.com/',
  'file:///home/x',
  'data:text/html,x',
  'blob:https://example.com/x',
  'javascript:alert(1)',
  'about:blank',
  'chrome-extension://abc/x.html',
  'http://localhost/',
  'http://printer.local/',
  'http://server.internal/',
  'http://nas.lan/',
  'http://router.home.arpa/',
  'http://something.onion/',
  'http://intranet/',
  'http://192.168.0.1/',
  'http://0x7f000001/',
  'http://017700000001/',
  'http://2130706433/',
  'http://[::1]/',
  'http://[::ffff:10.0.0.1]/',
  'https://co.uk/',
  'https://chromewebstore.google.com/detail/x',
  'https://addons.mozilla.org/x',
  'https://chrome.google.com/webstore',
  'https://microsoftedge.microsoft.com/addons',
  'https://addons.opera.com/',
  'https://addons.mozilla.org./x',
  'http://something.onion./',
  'http://router.home.arpa./',
])('%s is of no site', (address) => {
  expect(nameOf(address)).toBeUndefined();
});

it('knows hosts that the member added, as sites of their own, but no shop for extensions', () => {
  const hosts = ['localhost', 'router.home.arpa', '192.168.0.1', 'addons.mozilla.org'];
  expect(nameOf('http://localhost:3000/', hosts)).toBe('localhost');
  expect(nameOf('http://router.home.arpa/', hosts)).toBe('router.home.arpa');
  expect(nameOf('http://192.168.0.1/', hosts)).toBe('192.168.0.1');
  expect(nameOf('http://192.168.0.2/', hosts)).toBeUndefined();
  expect(nameOf('https://addons.mozilla.org/', hosts)).toBeUndefined();
  expect(nameOf('ftp://localhost/', hosts)).toBeUndefined();
});

it('says the same the second time, and of more hosts than it remembers', () => {
  for (let i = 0; i < 2_100; i += 1) expect(nameOf(`https://h${i}.example.org/`)).toBe('example.org');
  expect([nameOf('https://www.example.com/'), nameOf('https://www.example.com/')]).toEqual([
    'example.com',
    'example.com',
  ]);
  expect([nameOf('http://intranet/'), nameOf('http://intranet/')]).toEqual([undefined, undefined]);
});
