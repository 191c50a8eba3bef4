import { copyFileSync } from 'node:fs';
import { policyWithBlobWorkers } from '../lib/serve.mjs';

export const title = 'Rollup, savile/inline';

export async function check({ folder, inChromium, run, serve }) {
  await run('node_modules/.bin/rollup', ['--config']);
  copyFileSync(`${folder}/index.html`, `${folder}/dist/index.html`);
  await using server = await serve(`${folder}/dist`, policyWithBlobWorkers);
  return await inChromium(server.origin);
}
