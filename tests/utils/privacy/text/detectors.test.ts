import { describe, expect, it } from 'vitest';

import type { TextRule } from '@/utils/privacy/rules.ts';
import { findAddresses } from '@/utils/privacy/text/address-in-text.ts';
import { findCards } from '@/utils/privacy/text/card.ts';
import { findCredentials } from '@/utils/privacy/text/credential.ts';
import { findEmails } from '@/utils/privacy/text/email.ts';
import type { Detector } from '@/utils/privacy/text/finding.ts';
import { findIbans } from '@/utils/privacy/text/iban.ts';
import { findIdentifiers, isRandom } from '@/utils/privacy/text/identifier.ts';
import { findIps } from '@/utils/privacy/text/ip.ts';
import { findMacs } from '@/utils/privacy/text/mac.ts';
import { findNationalIds } from '@/utils/privacy/text/national-id.ts';
import { findNumbers } from '@/utils/privacy/text/number.ts';
import { findPeople } from '@/utils/privacy/text/person.ts';
import { findPhones } from '@/utils/privacy/text/phone.ts';
import { findPostalAddresses } from '@/utils/privacy/text/postal-address.ts';

/** The stretches that are found, in order. */
function takenBy(detect: Detector, text: string): string[] {
  const found = detect(text).sort((a, b) => a.from - b.from || b.to - a.to);
  const outer = found.filter(({ to }, i) => found.slice(0, i).every((before) => before.to < to));
  return outer.map(({ from, to }) => text.slice(from, to));
}

/** Cases as a text in which what is to be found stands between ‹ and ›. */
function check(detect: Detector, rule: TextRule, cases: readonly string[]): void {
  it.each(cases)('%s', (marked) => {
    const text = marked.replace(/[‹›]/g, '');
    expect(takenBy(detect, text)).toEqual([...marked.matchAll(/‹([^›]*)›/g)].map(([, found]) => found));
    expect(new Set(detect(text).map((finding) => finding.rule)).size).toBeLessThanOrEqual(1);
    for (const finding of detect(text)) expect(finding.rule).toBe(rule);
  });
}

describe('addresses in texts lose who logs in, query and fragment', () => {
  check(findAddresses, 'address', [
    'see https://example.org/a‹?token=1› now',
    'see https://example.org/a‹#b?c›',
    'https://‹me:pw@›example.org/a‹?x›  http://b.example/',
    'ftp://‹me@›example.org/ and www.example.org/a‹?b›',
    'https://example.org/a@b/c and mail me@example.org?',
    'no address? none#1',
    '‹www.user:pw@›example.org/',
    'as in https://example.org/a',
    '<https://example.org/‹?a›>',
  ]);
});

describe('e-mail addresses', () => {
  check(findEmails, 'email', [
    'Inbox of ‹jo.doe+x@example.co.uk›.',
    '‹JO@EXAMPLE.ORG›',
    '‹ünï@bücher.example›, ‹用户@例子.公司›',
    'to ‹"john doe"@example.org› now',
    'to ‹jo@[192.168.0.1]›, ‹jo@[IPv6:2001:db8::1]›',
    '‹a@xn--80ak6aa92e.com›',
    '‹my@my_own.example.org›',
    '‹a@b.co›…x',
    '‹a@example.org›.1',
    'a@b and react@18.2.0 and 1080p@60fps and @handle and x@[order]',
    'a @ b.de, "long'.concat('x'.repeat(80), '"@example.org is ‹q@x.de›'),
    'write ‹john at example dot com› or ‹jane (at) example.org› or ‹jim[at]example[dot]org›',
    'write ‹john at gmail.com› but look at example.com',
    '‹🦄jo@example.org›'.replace('‹🦄', '🦄‹'),
  ]);
});

describe('payment cards', () => {
  check(findCards, 'card', [
    'pay ‹4111 1111 1111 1111› now',
    '‹4111-1111-1111-1111›',
    '‹378282246310005›, ‹30569309025904›, ‹6759649826438453›',
    '‹5019717010103742›',
    'x‹4111111111111111›y',
    '4111 1111 1111 1112',
    '4111  1111  1111  1111',
    '9783161484100 is a book',
    '0000000000000000',
    '122000000000 and 911111111117',
    '1'.repeat(41),
    '99‹4111111111111111›9',
  ]);
});

describe('bank accounts', () => {
  check(findIbans, 'iban', [
    'to ‹DE89 3704 0044 0532 0130 00› please',
    '‹GB82WEST12345698765432›',
    '‹gb82 west 1234 5698 7654 32›',
    '‹FR14-2004-1010-0505-0001-3M02-606›',
    '‹NO9386011117947›',
    'DE88 3704 0044 0532 0130 00',
    'DE89 3704 0044',
    'XX89 3704 0044 0532 0130 00',
    'DE89  3704 0044 0532 0130 00',
    'DE89/37040044053201 3000',
    '‹DE89 3704 0044 0532 0130 00›1',
  ]);
});

describe('phone numbers', () => {
  check(findPhones, 'phone', [
    'call ‹+49 (0)151 1234567› now',
    '‹+1-415-555-2671›, ‹0049 151 1234567›',
    '‹(212) 555-0187› or ‹212-555-0187› or ‹212.555.0187›',
    '‹030 1234567›, ‹0151/23456789›, ‹06 12 34 56 78›',
    'Tel.: ‹55512›, fax ‹12345 67›',
    'ring ‹4915112345678›',
    'x ‹65551234›',
    '‹tel:+4915112345678›',
    '‹212-555-0187 ext. 12›',
    '‹+4 1234567›',
    '2026-01-08 ‹0151 1234567›',
    'on 2026-01-08, 08.01.2026, 20260108 and 08012026',
    '2024 2025 2026, 1914–1918, 10 000 000',
    '978-3-16-148410-0 and 9783161484100',
    '12:30, 6-4 6-3 7-5, 1.2.3.4, 192.168.100.200, 1234567',
    'pages 100-200, 4 of 12',
    '‹telefon: 12345›'.replace('‹telefon: 12345›', 'telefon: ‹12345›'),
    '+12345',
    '‹020 7946 0958›',
  ]);
});

describe('IP addresses', () => {
  check(findIps, 'ip', [
    'from ‹192.168.0.1› and ‹10.0.0.0/8›',
    '‹2001:db8::1›, ‹::1›, ‹fe80::1%eth0›, ‹2001:0db8:0000:0000:0000:ff00:0042:8329›',
    '‹::ffff:192.0.2.128›',
    'v1.2.3.4, version 10.0.0.1, build: 1.2.3.4',
    '256.1.1.1, 1.2.3, 1.2.3.4.5, 12:30, 1:2:3, a::b::c, :::1',
    'score 3:2, ratio 16:9, std::vector',
  ]);
});

describe('device addresses', () => {
  check(findMacs, 'mac', [
    '‹00:1A:2B:3C:4D:5E› and ‹00-1a-2b-3c-4d-5e›',
    '‹0012.3456.789a›, ‹00:1a:2b:3c:4d:5e:6f:70›, ‹0012:3456:789a›',
    '‹01ab03040506›',
    '00:1A:2B:3C:4D, 2026-01-08, 00-1a-2b-3c-4d-5e-6f, 123456789012, abcdefabcdef',
  ]);
});

describe('national identity numbers', () => {
  check(findNationalIds, 'national-id', [
    'US ‹078-05-1123›, ‹078 05 1123›',
    '000-12-3456, 666-12-3456, 900-12-3456, 123-00-4567, 123-45-0000',
    'GB ‹AA 12 34 56 B›, ‹tw987654a›',
    'BG123456A, AA123456E, DA123456A',
    'ES ‹12345678Z›, ‹12345678-z›, ‹X1234567L›',
    '12345678A, X1234567A',
    'IT ‹RSSMRA85T10A562S›',
    'RSSMRA85T10A562T',
    'FR ‹1 85 05 78 006 084 91›',
    '1 85 05 78 006 084 92',
    'DE ‹12 345 678 903›',
    '12 345 678 904, 02 345 678 903',
    'PL ‹44051401359›',
    '44051401358, 44991401359',
    'SE ‹811228-9874›, ‹19811228-9874›',
    '811228-9875',
    'FI ‹131052-308T›',
    '131052-308U',
    'NO ‹01010101006›',
    '01010101004',
    'DK ‹010190-1234›',
    '011390-1234',
    'BE ‹85.07.30-033.28›',
    '85.07.30-033.29',
    'CH ‹756.9217.0769.85›',
    '756.9217.0769.84',
    'BR ‹111.444.777-35›, ‹11.222.333/0001-81›',
    '111.444.777-36, 111.111.111-11, 11.222.333/0001-82, 11.111.111/1111-11',
    'IN ‹3123 4567 8909›, ‹ABCPE1234F›',
    '3123 4567 8908, ABCXE1234F',
    'CN ‹11010519491231002X›',
    '110105194912310021',
    'no number at all',
  ]);
});

describe('credentials', () => {
  check(findCredentials, 'credential', [
    'key ‹AKIAIOSFODNN7EXAMPLE› here',
    '‹ghp_0123456789abcdefghijABCDEFGHIJ012345›',
    '‹xoxb-123456789012-abcdefABCDEF›',
    '‹sk_live_0123456789abcdef›',
    '‹eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc-def_123›',
    '‹Bearer abcdef123456789›, ‹Basic QWxhZGRpbjpvcGVu›',
    '‹1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa› and ‹0x52908400098527886E0F7030069857D2E4169EE7›',
    'password: ‹hunter2›, pwd=‹abc›',
    'api_key => "‹abcdef›"; client_secret="‹xyz›"',
    'DB_PASSWORD=‹s3cret› x',
    'UserName ‹snoop› PassWord ‹biggreenhat›',
    '<add key="Password" value="‹s3cret!›" />'.replace('key="Password"', 'name="Password"'),
    'curl -u ‹me:pass› https://example.org',
    '‹ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA›',
    '‹-----BEGIN PRIVATE KEY-----MIIE-----END PRIVATE KEY-----›',
    'postgres: ‹postgres://me:pw@›db/x',
    'the author: Alex, a keyboard, the secret garden, token economics, passport',
    'global-warmings-six-americas and task-management-for-all-of-us',
    'password: [key]',
  ]);
});

describe('identifiers', () => {
  check(findIdentifiers, 'identifier', [
    'id ‹0197f1a0-0000-7000-8000-000000000001›.',
    '‹0197f1a000007000800000000000000f›',
    '‹d41d8cd98f00b204e9800998ecf8427e›',
    '‹1FAIpQLSfsG7AEFLvlW68aIVIsQ9›',
    'x=‹aB3dE5fG7h›, y: "‹k9Lm2Np4Qr›"',
    'a-long-slug-with-many-words-2024, Donaudampfschifffahrtsgesellschaft',
    'internationalization, MyVeryLongCamelCaseName, ANOTHERLONGSHOUTINGWORD',
    '1234567890123456, short=abc123, methylenedioxymethamphetamine',
    'covid19vaccine2021update',
  ]);

  it('are random by their changes of kind, their digits among letters, or letters that no one could say', () => {
    for (const token of ['aB3dE5fG7hI9jK1l', 'qwx9plmtrkvbnzsd', 'a1bcd2efgh3ijkl4', 'deadbeefdeadbee12345'])
      expect([token, isRandom(token, 16)]).toEqual([token, true]);
    for (const word of [
      'abcdefghijklmnop',
      '1234567890123456',
      'Abcdefghijklmnop',
      'aB3',
      'facadefacadefacade',
    ])
      expect([word, isRandom(word, 16)]).toEqual([word, false]);
  });
});

describe('long numbers', () => {
  check(findNumbers, 'number', [
    'no. ‹123456789› and ‹1234567890123›',
    'order ‹48213›, Rechnung Nr. ‹2024-1234›, booking: ‹AB1234›',
    'case 2024, order 123, invoice, ticket to ride',
    '12345678 and 9783161484100',
    '‹1234 5678 9012 3456 78›',
    'customer number: ‹12345›',
    'order ‹482019›, invoice (‹48213›)',
    'order 12 48213',
    'order ..... 48213',
    'number 48213 and order fresh 48213',
  ]);
});

describe('other people', () => {
  check(findPeople, 'person', [
    'by ‹@some_body› and ‹@some.body@example.social›',
    '(‹@somebody›) ‹u/somebody›, ‹/u/some-body›',
    '@media, @import url, @types/node, a@b, x/u/y, @scope/name, @ alone',
  ]);
});

describe('postal addresses', () => {
  check(findPostalAddresses, 'postal-address', [
    'at ‹221B Baker Street, London› today',
    '‹350 5th Ave, New York, NY 10118›',
    '‹Musterstraße 12, 10115 Berlin› ok',
    '‹Kerkstraat 5› und ‹Lange Straße 5a›',
    '‹12 rue de la Paix, 75002 Paris›',
    '‹Calle Mayor 5, 28013 Madrid›, ‹Via Roma 10›',
    'Main Street, 5 streets, Straße der 17 Farben, via example 5',
    '10 ways to live, 5 Places',
  ]);
});
