// tests/core/orchestrator/PROMISES.md: every promise names a test that exists, and there are enough.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = new URL('../core/orchestrator/', import.meta.url);
const libraries = ['cockatiel', 'opossum', 'resilience4j', 'Polly', 'async.auto', 'p-graph'];
const text = readFileSync(new URL('PROMISES.md', folder), 'utf8');
const rows = promises(text);

// Rows of tables, without their heads and rules.
function promises(text) {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| promise') && !line.startsWith('| ---'))
    .map((line) => {
      const [promise, who, link, ...rest] = line.split('|').slice(1, -1).map((cell) => cell.trim());
      const [, name] = /^\[(.+)\]\(\w+\.cpp\)$/.exec(link ?? '') ?? [];
      return { line, promise, who, name, rest };
    });
}

// The names of the test cases of a file; a long one may be written in several pieces.
function testCases(file) {
  const path = fileURLToPath(new URL(file, folder));
  if (!existsSync(path)) return [];
  const source = readFileSync(path, 'utf8');
  return [...source.matchAll(/TEST_CASE\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\)/g)].map(([, literals]) =>
    [...literals.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part]) => part.replace(/\\(.)/g, '$1')).join(''),
  );
}

test('there are at least 60 promises, each said once', () => {
  const said = new Set(rows.map((row) => row.promise));
  assert.equal(said.size, rows.length);
  assert.ok(said.size >= 60, `${said.size} promises`);
});

test('each promise is one sentence, with who makes it and a test', () => {
  for (const { line, promise, who, name, rest } of rows) {
    assert.match(promise, /^[A-Z].{20,}[^.]$/, line);
    assert.ok(
      libraries.some((library) => who.includes(library)),
      line,
    );
    assert.ok(name, line);
    assert.deepEqual(rest, [], line);
  }
});

test('each test that is named exists, in the file that is named', () => {
  const links = [...text.matchAll(/\[([^\]]+)\]\((\w+\.cpp)\)/g)];
  assert.ok(links.length >= rows.length);
  for (const [link, name, file] of links) assert.ok(testCases(file).includes(name), link);
});

test('no library is left out', () => {
  for (const library of libraries) assert.ok(rows.filter((row) => row.who.includes(library)).length >= 5, library);
});
