import { strictPolicy } from '../lib/serve.mjs';

export const title = 'Plain script, strict CSP';

export async function check({ folder, inChromium, serve }) {
  await using server = await serve(folder, strictPolicy);
  return await inChromium(server.origin);
}
