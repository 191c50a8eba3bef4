// Tests of the library, the command line and the wasm: against dist/ where they use what is
// published (`savile`), against web/src where they test a part. The page has its own in tests/browser.

import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string };

export default defineConfig({
  define: { SAVILE_VERSION: JSON.stringify(version) },
  resolve: {
    alias: {
      'savile/inline': at('dist/inline.js'),
      'savile/test': at('dist/test.js'),
      savile: at('dist/index.js'),
      'savile-engine-glue': at('build/wasm/engine.js'),
    },
  },
  test: {
    include: ['tests/web/**/*.test.ts', 'tests/wasm/**/*.test.ts'],
    server: { deps: { external: [/\/dist\//, /\/build\/wasm\//] } },
    setupFiles: [at('tests/fixed_seed.ts')],
    testTimeout: 120_000,
    // Of a machine with more to do, too.
    expect: { poll: { timeout: 20_000 } },
    // Files share a process and its modules, and so the compiled engine: a quarter less time. What a file sets of the
    // process's own it puts back.
    isolate: false,
    // A file waits for its own workers most of the time: with one file fewer than cores, half of two would idle.
    maxWorkers: availableParallelism(),
  },
});
