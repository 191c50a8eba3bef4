import { globSync } from 'node:fs';

export const title = 'Bun';

export async function check({ folder, run }) {
  const [bun] = globSync('node_modules/@oven/*/bin/bun*', { cwd: folder });
  return JSON.parse(await run(bun, ['main.js']));
}
