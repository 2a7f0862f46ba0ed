import { defineConfig } from 'vitest/config';

/** What needs LibreOffice: `npm run test:office`. */
export default defineConfig({
  test: {
    include: ['test/office/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 1_200_000,
    pool: 'forks',
    maxWorkers: 1,
  },
});
