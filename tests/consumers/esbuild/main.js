// esbuild copies no assets: the page says where they are.
import * as library from 'savile';
import { tailorOnce } from './tailor_once.js';

globalThis.outcome = tailorOnce(library, {
  wasm: new URL('/savile/engine.wasm', location.href),
  mentions: new URL('/savile/mentions.bin', location.href),
  workerUrl: '/savile/worker.js',
  readerUrl: '/savile/reader.js', // reads PDFs beside the page's thread; without it they are read on it
});
