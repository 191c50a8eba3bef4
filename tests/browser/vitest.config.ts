// The page's tests: its pure parts in Node, then the built page in Chromium.

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: [fileURLToPath(new URL('one_chromium.ts', import.meta.url))],
    setupFiles: [fileURLToPath(new URL('../fixed_seed.ts', import.meta.url))],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One Chromium at a time: the machines that run this are small.
    fileParallelism: false,
  },
});
