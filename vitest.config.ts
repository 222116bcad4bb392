import { defineConfig } from 'vitest/config';

/** A busy machine is slow, and slow is not wrong: time limits only catch what hangs. */
const patience = { testTimeout: 120_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/built/**', 'tests/browser/**'],
          ...patience,
        },
      },
      {
        test: {
          name: 'built',
          include: ['tests/built/**/*.test.ts'],
          globalSetup: ['tests/built/build.ts'],
          ...patience,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/built/build.ts'],
          fileParallelism: false,
          ...patience,
        },
      },
    ],
  },
});
