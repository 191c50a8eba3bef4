// The README's examples, taken from it as they stand: they agree with the published types, and they run.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
// Inside the package, so that `import … from 'savile'` finds the package itself, as a user's would.
const folder = `${root}build/readme/`;
const examples = [...readFileSync(`${root}README.md`, 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(
  ([, code]) => code ?? '',
);
const given = `import { readFileSync } from 'node:fs';
const resume: string = readFileSync('tests/fixtures/samples/resume.md', 'utf8');
const posting: string = readFileSync('tests/fixtures/samples/posting.txt', 'utf8');
`;

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [i, code] of examples.entries()) writeFileSync(`${folder}example_${i + 1}.ts`, given + code);
  const compilerOptions = {
    target: 'esnext',
    module: 'nodenext',
    lib: ['esnext', 'dom'],
    types: ['node'],
    strict: true,
    noEmit: true,
  };
  writeFileSync(`${folder}tsconfig.json`, JSON.stringify({ compilerOptions, include: ['*.ts'] }));
});

test('there are examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(3);
});

test('the examples agree with the published types', () => {
  expect(() => execFileSync(`${root}node_modules/.bin/tsc`, ['-p', folder], { cwd: root })).not.toThrow();
});

test.each(examples.map((_, i) => i + 1))('example %i runs to its end', (number) => {
  const run = spawnSync(process.execPath, [`${folder}example_${number}.ts`], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  expect(run.stdout).not.toBe('');
});

test('the first example changes something, and applying what was accepted gives the tailored text', () => {
  const run = spawnSync(process.execPath, [`${folder}example_1.ts`], { cwd: root, encoding: 'utf8' });
  const lines = run.stdout.trim().split('\n');
  expect(lines.at(0)).toMatch(/^match \d+ -> \d+$/);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.at(-1)).toBe('true');
});
