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
    '‹🦄jo@example.org›'.replace('‹🦄', '🦄‹'),
  ]);
});
