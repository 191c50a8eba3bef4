// docs/limits.md says what the code does: each row names a constant, and the constant has the row's value.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const top = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, top), 'utf8');

const rows = [
  ...read('docs/limits.md').matchAll(/^\| (.+?) \| (\d+)( MiB)? \| (.+?) \| `(\w+)` in (\S+) \|$/gm),
].map(([, what = '', number, unit, beyond = '', name = '', path = '']) => ({
  ...{ what, beyond, name, path },
  value: Number(number) * (unit ? 1024 * 1024 : 1),
}));

/** The value of `name = 2 * 1024 * 1024` or `1U << 20` in a source. */
function valueIn(source: string, name: string): number {
  const written = new RegExp(`\\b${name} ?(?:=|\\{)\\s*([^;,}]+)`).exec(source)?.[1] ?? '';
  const plain = written.replace(/std::size_t\{(\d+)\}/g, '$1').replace(/(?<=\d)(?:['_](?=\d)|[uU]\b)/g, '');
  const [base = '', shift] = plain.split('<<');
  const product = base.split('*').reduce((value, factor) => value * Number(factor.trim()), 1);
  return shift === undefined ? product : product * 2 ** Number(shift);
}

test('every row of the table can be read', () => {
  const lines = read('docs/limits.md')
    .split('\n')
    .filter((line) => line.startsWith('| '));
  expect(rows.length).toBe(lines.length - 1); // the head
  expect(rows.length).toBeGreaterThan(25);
});

test.each(rows)('$what: the constant $name has the value of the table', ({ name, path, value }) => {
  expect(valueIn(read(path), name)).toBe(value);
});

test('a code that the table names is one that there is', () => {
  const codes = new Set(read('web/src/errors.ts').match(/(?<=\| ')\w+(?=')/g));
  codes.add('bad_json'); // of the core alone
  for (const { beyond } of rows) {
    const code = /^`(\w+)`$/.exec(beyond)?.[1];
    if (code) expect(codes).toContain(code);
  }
});
