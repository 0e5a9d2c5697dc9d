import { describe } from 'vitest';

import { findIps } from '@/utils/privacy/text/ip.ts';
import { checkDetector } from './check-detector.ts';

describe('IP addresses', () => {
  checkDetector(findIps, 'ip', [
    'from ‹192.168.0.1› and ‹10.0.0.0/8›',
    '‹2001:db8::1›, ‹::1›, ‹fe80::1%eth0›, ‹2001:0db8:0000:0000:0000:ff00:0042:8329›',
    '‹::ffff:192.0.2.128›',
    'v1.2.3.4, version 10.0.0.1, build: 1.2.3.4',
    '256.1.1.1, 1.2.3, 1.2.3.4.5, 12:30, 1:2:3, a::b::c, :::1',
    'score 3:2, ratio 16:9, std::vector',
  ]);
});
