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
    '‹1:2:3:4:5:6:7:8›, 1:2:3:4:5:6:7, 1:2:3:4:5:6:7:8:9',
    '‹1::2:3:4:5:6:7›, 1::2:3:4:5:6:7:8, ‹1:2:3:4:5:6:7::›',
    '::, a::b::c, a:::b, ::::, 1:2:3:4:5:6:7:8::',
    '‹1:2:3:4:5:6:1.2.3.4›',
    '‹2001:DB8::A›, 12345::1, 1::12345, gg::1',
    '‹fe80::1%eth0›',
    'ver. 1.2.3.4, firmware 1.2.3.4, update-1.2.3.4, diver ‹1.2.3.4›, version of ‹1.2.3.4›',
    'a long way before version 1.2.3.4 and ‹1.2.3.4›',
    '‹255.255.255.255/32›, ‹1.2.3.4›/33, ‹0.0.0.0›, 01.2.3.4',
  ]);
});
