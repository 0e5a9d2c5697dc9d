import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** What measures time within a real browser, and so has it for itself. */
const alone = ['capture', 'canaries', 'worker-deaths'].map((name) => `tests/e2e/${name}.test.ts`);

const browsers = { globalSetup: ['tests/e2e/setup.ts'], testTimeout: 180_000, hookTimeout: 180_000 };

/** `unit` mirrors the tree; `e2e` drives real browsers with the built extension. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [preact(), WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/union/**'],
          setupFiles: ['tests/indexed-db.ts'],
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias: { '@/': `${import.meta.dirname}/` } },
        test: {
          name: 'union',
          include: ['tests/union/**/*.test.ts'],
          // The DWN engine takes seconds to load, and these tests share nothing but it.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...browsers,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: alone,
          // After the others, which would take the processor from the browsers.
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...browsers,
          name: 'e2e-alone',
          include: alone,
          sequence: { groupOrder: 2 },
          fileParallelism: false,
        },
      },
    ],
  },
});
