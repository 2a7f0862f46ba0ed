import { defineConfig } from 'vitest/config';
import { fifthSegment } from './test/fifth-segment/replaced.js';

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
        plugins: [fifthSegment],
        test: { name: 'nhi with a fifth segment', include: ['test/fifth-segment/office/**/*.test.ts'] },
      },
    ],
  },
});
