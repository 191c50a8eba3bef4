export const title = 'Vite, development server';

export async function check({ inChromium, start }) {
  await using server = await start('node_modules/.bin/vite', ['--port', '0', '--host', '127.0.0.1']);
  return await inChromium(server.origin);
}
