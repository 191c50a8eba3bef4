export const title = 'Deno';

export async function check({ run }) {
  return JSON.parse(await run('node_modules/.bin/deno', ['run', '--allow-read', '--allow-sys', '--allow-env', 'main.js']));
}
