import { defineConfig } from 'vitest/config';

/** A busy machine is slow, and slow is not wrong: time limits only catch what hangs. */
const patience = { testTimeout: 120_000, hookTimeout: 300_000 };

/** `--mode full` runs every test on everything; without it, long tests take a sample (`tests/suite.ts`). */
export default defineConfig(({ mode }) => {
  const onlyInFull = ['tests/browser/search-benchmark.test.ts'];
  const shared = { ...patience, env: { SUITE: mode === 'full' ? 'full' : 'quick' } };
  return {
    test: {
      projects: [
        {
          test: {
            name: 'unit',
            include: ['tests/**/*.test.ts'],
            exclude: ['tests/built/**', 'tests/browser/**'],
            ...shared,
          },
        },
        {
          test: {
            name: 'built',
            include: ['tests/built/**/*.test.ts'],
            globalSetup: ['tests/built/build.ts'],
            ...shared,
          },
        },
        {
          test: {
            name: 'browser',
            include: ['tests/browser/**/*.test.ts'],
            exclude: mode === 'full' ? [] : onlyInFull,
            globalSetup: ['tests/built/build.ts', 'tests/browser/start-browser.ts'],
            fileParallelism: false,
            ...shared,
          },
        },
      ],
    },
  };
});
