import { describe } from 'vitest';

import { findPeople } from '@/utils/privacy/text/person.ts';
import { checkDetector } from './check-detector.ts';

describe('other people', () => {
  checkDetector(findPeople, 'person', [
    'by ‹@some_body› and ‹@some.body@example.social›',
    '(‹@somebody›) ‹u/somebody›, ‹/u/some-body›',
    '@media, @import url, @types/node, a@b, x/u/y, @scope/name, @ alone',
    'only ‹u/somebody›, u/ab, u/x',
    'only ‹@a›, ‹@a.b›. And ‹@b_›, ‹@c›-',
    '‹@mediator›',
    'é@a and _@a and .@a, @a/b, u/some/body',
  ]);
});
