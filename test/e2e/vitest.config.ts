import { defineConfig } from 'vitest/config';

/** Tests that need the built program and tools of the system: a terminal, npm pack. */
export default defineConfig({
  test: { include: ['test/e2e/**/*.test.ts'], testTimeout: 60_000 },
});
