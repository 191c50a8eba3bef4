// The examples of README.md and docs/, taken as they stand: they agree with the published types, and they run.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
// Inside the package, so that `import … from 'savile'` finds the package itself, as a user's would.
const folder = `${root}build/readme/`;
const papers = ['README.md', ...readdirSync(`${root}docs`).map((name) => `docs/${name}`)];

interface Example {
  readonly file: string;
  readonly code: string;
}

const examples = papers.flatMap((paper): Example[] =>
  [...readFileSync(root + paper, 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code], i) => ({
    file: `${paper.replace(/\W+/g, '_').toLowerCase()}_${i + 1}.ts`,
    code: code ?? '',
  })),
);
const given = `import { readFileSync } from 'node:fs';
const resume: string = readFileSync('tests/fixtures/samples/resume.md', 'utf8');
const posting: string = readFileSync('tests/fixtures/samples/posting.txt', 'utf8');
`;

const ended = new Map<string, ReturnType<typeof start>>();
const start = (file: string) =>
  spawnSync(process.execPath, [folder + file], { cwd: root, encoding: 'utf8', timeout: 60_000 });
/** Each example runs once. */
function run(file: string): ReturnType<typeof start> {
  const one = ended.get(file) ?? start(file);
  ended.set(file, one);
  return one;
}

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { file, code } of examples) {
    writeFileSync(folder + file, /^const resume = /m.test(code) ? code : given + code);
  }
  const compilerOptions = {
    target: 'esnext',
    module: 'nodenext',
    lib: ['esnext', 'dom', 'dom.asynciterable'],
    types: ['node'],
    strict: true,
    noEmit: true,
  };
  writeFileSync(`${folder}tsconfig.json`, JSON.stringify({ compilerOptions, include: ['*.ts'] }));
});

test('there are examples, in the README and in the guides', () => {
  expect(examples.filter(({ file }) => file.startsWith('readme')).length).toBeGreaterThanOrEqual(3);
  expect(examples.filter(({ file }) => file.startsWith('docs')).length).toBeGreaterThanOrEqual(8);
});

test('the examples agree with the published types', () => {
  const { stdout, status } = spawnSync(`${root}node_modules/.bin/tsc`, ['-p', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
  expect(status).toBe(0);
});

test.each(examples.map(({ file }) => file))('%s runs to its end', (file) => {
  const { stderr, status, stdout } = run(file);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).not.toBe('');
});

test('the first example needs nothing that it does not bring', () => {
  expect(examples[0]?.code).toMatch(/^const resume = [\s\S]*^const posting = /m);
});

test('the first example changes something, and applying what was accepted gives the tailored text', () => {
  const lines = run('readme_md_1.ts').stdout.trim().split('\n');
  expect(lines.at(0)).toMatch(/^match \d+ -> \d+$/);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.at(-1)).toBe('true');
});

test('the own rule of the guide changes something', () => {
  expect(run('docs_extending_md_1.ts').stdout).toContain('accept: ');
});

// Settings and pieces of pages: what the consumers are tested with.
test('the guide to bundlers says what the consumers do', () => {
  const consumers = `${root}tests/consumers/`;
  const sources = readdirSync(consumers, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.m?js$/.test(name))
    .map((name) => readFileSync(consumers + name, 'utf8'));
  const pieces = [...readFileSync(`${root}docs/bundlers.md`, 'utf8').matchAll(/^```js\n([\s\S]*?)^```$/gm)];
  expect(pieces.length).toBeGreaterThanOrEqual(4);
  for (const [, piece = ''] of pieces) {
    expect(
      sources.some((source) => source.includes(piece.trim())),
      piece,
    ).toBe(true);
  }
});

test('every file that a guide points to is there', () => {
  for (const paper of papers) {
    for (const [, target = ''] of readFileSync(root + paper, 'utf8').matchAll(/\]\(([^)#:]+)\)/g)) {
      const at = new URL(target, `file://${root}${paper}`);
      expect(existsSync(fileURLToPath(at)), `${paper}: ${target}`).toBe(true);
    }
  }
});
