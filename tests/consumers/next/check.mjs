import assert from 'node:assert/strict';

export const title = 'Next.js: client, server, route';

export async function check({ inChromium, run, start }) {
  const env = { NEXT_TELEMETRY_DISABLED: '1' };
  await run('node_modules/.bin/next', ['build'], { env });
  await using server = await start('node_modules/.bin/next', ['start', '--port', '0', '--hostname', '127.0.0.1'], { env });
  const inPage = await inChromium(server.origin);
  const onServer = await (await fetch(`${server.origin}/tailor`)).json();
  assert.deepEqual(onServer, inPage);
  return inPage;
}
