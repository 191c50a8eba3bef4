export const title = 'Node, inside of a worker thread';

export async function check({ run }) {
  return JSON.parse(await run(process.execPath, ['main.js']));
}
