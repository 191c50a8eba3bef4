import { copyFileSync, mkdirSync } from 'node:fs';
import { strictPolicy } from '../lib/serve.mjs';

export const title = 'esbuild, files copied';

export async function check({ folder, inChromium, run, serve }) {
  await run('node_modules/.bin/esbuild', [
    'main.js', '--bundle', '--splitting', '--format=esm', '--minify', '--outdir=dist',
  ]);
  mkdirSync(`${folder}/dist/savile`);
  for (const name of ['engine.wasm', 'mentions.bin', 'worker.js', 'reader.js']) {
    copyFileSync(`${folder}/node_modules/savile/dist/${name}`, `${folder}/dist/savile/${name}`);
  }
  copyFileSync(`${folder}/index.html`, `${folder}/dist/index.html`);
  await using server = await serve(`${folder}/dist`, strictPolicy);
  return await inChromium(server.origin);
}
