// Builds the demo page into dist/demo: relative addresses, so that it works under any path, and no
// inlined asset, so that the page's Content-Security-Policy holds. The library is taken as it is
// published, from dist/, so `npm run build` comes first.

import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

// While developing, Vite puts its own inline script and style into the page, which the policy refuses.
const policyOnlyWhenBuilt: Plugin = {
  name: 'policy-only-when-built',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

export default defineConfig({
  root: 'web/demo',
  base: './',
  publicDir: false,
  plugins: [policyOnlyWhenBuilt],
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
