import { defineConfig } from 'vitest/config';
import { madeUpRecords } from './test/made-up/replaced.js';

export default defineConfig({
  test: {
    testTimeout: 120_000,
    globalSetup: 'test/temporary-folder.ts',
    // The properties are many runs of the engine; two cores share them by file. Only a process can change its folder.
    pool: 'forks',
    maxWorkers: 2,
    // Loading the program anew for every file takes as long as the tests do. So vi.mock comes too late for what an
    // earlier file has loaded: spy on the exports of a module, or replace calls of node:fs by test/node-fs.ts.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'nhi',
          include: ['test/**/*.test.ts'],
          // Those of LibreOffice are run by `npm run test:office`.
          exclude: ['test/office/**', 'test/made-up/**'],
        },
      },
      {
        extends: true,
        plugins: [madeUpRecords],
        test: {
          name: 'nhi with made-up records',
          include: ['test/made-up/**/*.test.ts'],
          exclude: ['test/made-up/office/**'],
        },
      },
    ],
  },
});
