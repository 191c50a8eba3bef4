export const title = 'Node, ES module';

export async function check({ run }) {
  return JSON.parse(await run(process.execPath, ['main.js']));
}
