import { defineConfig } from 'vitest/config';

/**
 * The tests of utils/privacy by example and property, without the extension's plugins: for mutation testing, which runs
 * them thousands of times. Left out is what tests nothing by itself that these do not, or takes long.
 */
export default defineConfig({
  resolve: { alias: { '@/': `${import.meta.dirname}/` } },
  test: {
    include: ['tests/utils/privacy/**/*.test.ts'],
    exclude: ['**/planted-secrets.test.ts', '**/regular-expressions.test.ts'],
    testTimeout: 30_000,
  },
});
