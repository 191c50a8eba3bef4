import { strictPolicy } from '../lib/serve.mjs';

export const title = 'Vite, build';

export async function check({ folder, inChromium, run, serve }) {
  await run('node_modules/.bin/vite', ['build']);
  await using server = await serve(`${folder}/dist`, strictPolicy);
  return await inChromium(server.origin);
}
