import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          // These need the built site or a browser.
          exclude: ['tests/built/**', 'tests/browser/**'],
        },
      },
    ],
  },
});
