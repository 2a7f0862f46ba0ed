import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These need LibreOffice: `npm run test:office`.
    exclude: ['test/office/**'],
    testTimeout: 120_000,
    // The properties are many runs of the engine; two cores share them by file.
    pool: 'forks',
    maxWorkers: 2,
    // Loading the program anew for every file would take as long as the tests do.
    isolate: false,
  },
});
