import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/e2e/**'],
    // Many cases run the built program; how long that takes is the machine's matter, not a test's.
    testTimeout: 60_000,
    // Every processor: nobody types beside a run of all tests.
    maxWorkers: '100%',
    // No module holds anything that a test could change: loading all of them anew for every file takes a third longer.
    isolate: false,
    globalSetup: ['test/setup/build-data.ts'],
    setupFiles: ['test/setup/seed.ts'],
  },
});
