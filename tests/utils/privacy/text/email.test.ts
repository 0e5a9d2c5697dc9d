import { describe } from 'vitest';

import { findEmails } from '@/utils/privacy/text/email.ts';
import { checkDetector } from './check-detector.ts';

describe('e-mail addresses', () => {
  checkDetector(findEmails, 'email', [
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
    '🦄‹jo@example.org›',
    '‹""@example.org›, x ‹"a"@example.org›',
    'no quote "@example.org',
    `‹"${'x'.repeat(66)}"@example.org› "${'x'.repeat(67)}"@example.org`,
    '‹𝒳𝒴@example.org› ‹a@𝒳𝒴.example.org›',
    '‹a@example.org›-, ‹a@example.org›-- b, a@example.org-x',
    'a@-, @example.org, a@.org, a@org, a@example..org',
    '‹a@b.example.org›, ‹a@b-c.example.org›, a@e-.example.org',
    `‹a@${'x.'.repeat(150)}org›`,
    '‹a@example.co›.x, ‹a@cafe\u0301.fr›, ‹a@_dmarc.example.org›',
    '‹a@xn--80ak6aa92e.xn--p1ai›',
    'see ‹john at example dot com›, meet at noon, look at gmail',
    '‹jane[at]example.org›',
    'jane(at)example, chat example dot com',
    'a@‹b@d.de›',
  ]);
});
