// For pages: close() ends a worker there without a word to whoever made it.

import { runFaultyWorker } from './worker.js';

runFaultyWorker(globalThis as unknown as Parameters<typeof runFaultyWorker>[0], () =>
  (globalThis as unknown as { close(): void }).close(),
);
