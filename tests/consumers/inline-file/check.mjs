import { pathToFileURL } from 'node:url';

export const title = 'savile/inline from file://';

// No browser loads a module from file://, so the page's script is one classic file.
export async function check({ folder, inChromium, run }) {
  await run('node_modules/.bin/esbuild', ['main.js', '--bundle', '--format=iife', '--outfile=bundle.js']);
  return await inChromium(pathToFileURL(`${folder}/index.html`).href);
}
