import { defineConfig } from 'vitest/config';
import { madeUpRecords } from './test/made-up/replaced.js';

/** What needs LibreOffice: `npm run test:office`. */
export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 1_200_000,
    pool: 'forks',
    maxWorkers: 1,
    projects: [
      { extends: true, test: { name: 'nhi', include: ['test/office/**/*.test.ts'] } },
      {
        extends: true,
        plugins: [madeUpRecords],
        test: { name: 'nhi with made-up records', include: ['test/made-up/office/**/*.test.ts'] },
      },
    ],
  },
});
