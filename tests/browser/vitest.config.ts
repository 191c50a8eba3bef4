// The page's tests: its pure parts in Node, then the built page in Chromium.

import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: [fileURLToPath(new URL('one_chromium.ts', import.meta.url))],
    setupFiles: [fileURLToPath(new URL('../fixed_seed.ts', import.meta.url))],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A machine with more to do takes longer to draw; what never comes fails all the same.
    expect: { poll: { timeout: 20_000 } },
    // Two files at a time, in the same Chromium: one alone waits for its page half of the time.
    maxWorkers: Math.min(2, availableParallelism()),
  },
});
