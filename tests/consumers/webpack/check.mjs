import { copyFileSync } from 'node:fs';
import { policyForWebpack } from '../lib/serve.mjs';

export const title = 'webpack 5';

export async function check({ folder, inChromium, run, serve }) {
  await run('node_modules/.bin/webpack', []);
  copyFileSync(`${folder}/index.html`, `${folder}/dist/index.html`);
  await using server = await serve(`${folder}/dist`, policyForWebpack);
  return await inChromium(server.origin);
}
