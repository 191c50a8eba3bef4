// Builds the demo page into dist/demo: relative addresses, so that it works under any path, and no
// inlined asset, so that the page's Content-Security-Policy holds. The library is taken as it is
// published, from dist/, so `npm run build` comes first.
//
// Two builds into one folder: index.html, which can send nothing anywhere and has no code that would; then,
// with `--mode models`, models.html, which has the providers. They share the engine's files, not their scripts.

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

/** Leaves out of a page the lazy part of the library that exports `name`: unused as it is, it would come along. */
const without = (name: string): Plugin => ({
  name: `without-${name}`,
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer, { kind }: { kind?: string }) {
    if (kind !== 'dynamic-import' || !importer) return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    const exports = found?.id.endsWith('.js') && readFileSync(found.id, 'utf8').includes(`as ${name}}`);
    return exports ? { id: source, external: true } : null;
  },
});

// No page reads PDFs on its own thread.
const readsAside = without('readPdf');
// What calls models over a network is no part of the first page.
const callsNobody = without('openaiCompatible');

// The service worker, with the hash of every file of the first page: what it keeps, it checks.
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

export default defineConfig(({ mode }) => ({
  root: 'web/demo',
  base: './',
  publicDir: false,
  plugins: [policyOnlyWhenBuilt, readsAside, ...(mode === 'models' ? [] : [callsNobody, keeper])],
  resolve: { alias: { savile: fileURLToPath(new URL('dist/index.js', import.meta.url)) } },
  server: { fs: { allow: [fileURLToPath(new URL('.', import.meta.url))] } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../dist/demo',
    emptyOutDir: mode !== 'models',
    rolldownOptions: { input: `web/demo/${mode === 'models' ? 'models' : 'index'}.html` },
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
}));
