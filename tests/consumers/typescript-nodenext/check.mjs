export const title = 'TypeScript 5.9, nodenext';

// Without skipLibCheck and without Node's types: the package's declarations stand on their own.
export async function check({ run }) {
  await run('node_modules/.bin/tsc', ['-p', '.']);
  return JSON.parse(await run(process.execPath, ['built/main.js']));
}
