import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These need LibreOffice: `npm run test:office`.
    exclude: ['test/office/**'],
    testTimeout: 120_000,
    globalSetup: 'test/temporary-folder.ts',
    // The properties are many runs of the engine; two cores share them by file. Only a process can change its folder.
    pool: 'forks',
    maxWorkers: 2,
    // Loading the program anew for every file takes as long as the tests do. So vi.mock comes too late for what an
    // earlier file has loaded: spy on the exports of a module, or replace calls of node:fs by test/node-fs.ts.
    isolate: false,
  },
});
