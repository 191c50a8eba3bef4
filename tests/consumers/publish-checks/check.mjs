import assert from 'node:assert/strict';

export const title = 'publint and attw';

// No application: two tools that know what packages get wrong, and end with an error then. ESM alone is
// meant, and files have no types.
export async function check({ run }) {
  const lint = await run('node_modules/.bin/publint', ['../savile.tgz', '--strict']);
  assert.match(lint, /All good!/);
  const types = await run('node_modules/.bin/attw', ['../savile.tgz', '--profile', 'esm-only', '--exclude-entrypoints', 'engine.wasm', 'mentions.bin', 'worker.js', 'reader.js', '--format', 'ascii', '--no-emoji']);
  assert.match(types, /"savile\/inline"/);
}
