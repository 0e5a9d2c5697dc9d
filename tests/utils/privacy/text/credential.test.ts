import { describe } from 'vitest';

import { findCredentials } from '@/utils/privacy/text/credential.ts';
import { checkDetector } from './check-detector.ts';

describe('credentials', () => {
  checkDetector(findCredentials, 'credential', [
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
    '<add name="Password" value="‹s3cret!›" />',
    'curl -u ‹me:pass› https://example.org',
    '‹ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA›',
    '‹-----BEGIN PRIVATE KEY-----MIIE-----END PRIVATE KEY-----›',
    'postgres: ‹postgres://me:pw@›db/x',
    'the author: Alex, a keyboard, the secret garden, token economics, passport',
    'global-warmings-six-americas and task-management-for-all-of-us',
    'password: [key]',
    // Several words in quotes; what is not in them ends at a space.
    'password: "‹correct horse battery›" and more',
    "passphrase='‹correct horse battery›', next",
    'password: ‹“correct horse battery”› and „more“',
    'password: ‹correct› horse battery',
    'password: "", user: "bob"',
    'password: "‹abc›", user: "bob"',
    // What is secret may be a part of the word that says so.
    'password: ‹word›, password: ‹sword›',
    'user ‹user› password ‹word›',
    'login: ‹me› pass: ‹me›',
    'curl -u "‹u:user›" and -u ‹x:user›',
    'curl --user ‹me:pass› x',
    'my -u me:pass',
    "<x name='token' value='‹token›'>",
    'password: ab, password: ‹abc›, pin: ‹1234›',
    'see AKIAIOSFODNN7 and xAKIAIOSFODNN7EXAMPLE',
    'postgres://me@db, ‹amqp://me:pw@›db',
    '‹-----BEGIN RSA PRIVATE KEY-----MIIE›',
    'a basic training of twenty, bearer of news',
    'my pw abc',
  ]);
});
