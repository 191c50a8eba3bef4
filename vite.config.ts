// Builds the demo page into dist/demo: relative addresses, so that it works under any path, and no
// inlined asset, so that the page's Content-Security-Policy holds. The library is taken as it is
// published, from dist/, so `npm run build` comes first.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { defineConfig, type Plugin } from 'vite';

// While developing, Vite puts its own inline script and style into the page, which the policy refuses.
const policyOnlyWhenBuilt: Plugin = {
  name: 'policy-only-when-built',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

// The service worker, with the hash of every file of this build: what it keeps, it checks.
const keeper: Plugin = {
  name: 'keeper',
  apply: 'build',
  closeBundle() {
    const folder = fileURLToPath(new URL('dist/demo/', import.meta.url));
    const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'keeper.js')
      .map((entry) => `${entry.parentPath}/${entry.name}`.replace(/\/{2,}/g, '/'))
      .sort();
    const kept = Object.fromEntries(
      files.map((file) => [`./${file.slice(folder.length)}`, `sha256-${hash(readFileSync(file))}`]),
    );
    const { outputFiles } = buildSync({
      entryPoints: [fileURLToPath(new URL('web/demo/offline/keeper.ts', import.meta.url))],
      bundle: true,
      write: false,
      minify: true,
      define: {
        KEPT_FILES: JSON.stringify(kept),
        KEPT_VERSION: JSON.stringify(hash(Buffer.from(JSON.stringify(kept))).slice(0, 12)),
      },
    });
    writeFileSync(`${folder}keeper.js`, outputFiles[0]?.contents ?? '');
  },
};

export default defineConfig({
  root: 'web/demo',
  base: './',
  publicDir: false,
  plugins: [policyOnlyWhenBuilt, keeper],
  resolve: { alias: { savile: fileURLToPath(new URL('dist/index.js', import.meta.url)) } },
  server: { fs: { allow: [fileURLToPath(new URL('.', import.meta.url))] } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../dist/demo',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
});
