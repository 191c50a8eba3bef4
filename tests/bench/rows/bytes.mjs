import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

export const title = 'Bytes, compressed with gzip';
export const what = 'What a page loads at once; of the peers what their packages ship for it.';

const ours = new URL('../../../dist/', import.meta.url);
const peers = new URL('../node_modules/', import.meta.url);
const kilobytes = (...files) => files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1_000;

export async function measure(find) {
  const js = kilobytes(...loadedAtOnce('index.js'));
  const wasm = kilobytes(new URL('engine.wasm', ours));
  const weights = kilobytes(new URL('mentions.bin', ours));
  find.ours('Savile, JS', js, 'kB');
  find.ours('Savile, wasm with its lists', wasm, 'kB');
  find.ours('Savile, weights for mentions', weights, 'kB');
  find.peer('harper.js, wasm', kilobytes(new URL('harper.js/dist/harper_wasm_bg.wasm', peers)), 'kB');
  find.peer('harper.js, slim wasm', kilobytes(new URL('harper.js/dist/harper_wasm_slim_bg.wasm', peers)), 'kB');
  find.peer('web-tree-sitter, wasm', kilobytes(new URL('web-tree-sitter/web-tree-sitter.wasm', peers)), 'kB');
  find.peer('unpdf, JS', kilobytes(new URL('unpdf/dist/pdfjs.mjs', peers)), 'kB');
  find.atMost('JS', js, 'kB', 25);
  find.atMost('wasm with its lists', wasm, 'kB', 400);
  find.atMost('weights for mentions', weights, 'kB', 1_048.576);
}

/** A module and what it imports without `import()`. */
function loadedAtOnce(entry) {
  const files = new Set([entry]);
  for (const file of files) {
    const source = readFileSync(new URL(file, ours), 'utf8');
    for (const [, name] of source.matchAll(/(?:from|import)\s*"\.\/([\w-]+\.js)"/g)) {
      if (readdirSync(ours).includes(name)) files.add(name);
    }
  }
  return [...files].map((file) => new URL(file, ours));
}
