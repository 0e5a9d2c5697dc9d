import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createUuid } from '@/utils/collect/uuid.ts';

describe('createUuid', () => {
  it('is a version 7 UUID that begins with its moment and sorts by it (RFC 9562)', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 47), (now) => {
        const id = createUuid(now);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(now);
        expect(createUuid(now + 1) > id).toBe(true);
      }),
    );
  });
});
