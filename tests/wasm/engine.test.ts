// The border itself: bytes in and out, memory, errors as data.

import { beforeEach, expect, test } from 'vitest';
import { Engine } from '../../web/src/engine/engine.js';
import { engineParts } from '../engine_parts.js';
import { smallPosting, smallResume } from '../web/samples.js';

let engine: Engine;
beforeEach(async () => {
  engine = await Engine.create(engineParts);
});

const ask = (
  operation: string,
  request: string,
): { ok?: unknown; error?: { code: string; message: string } } => JSON.parse(engine.call(operation, request));

test('texts are kept under their keys until dropped', () => {
  engine.put('a', 'x');
  engine.put('é😀', 'y');
  engine.put('a', 'z');
  expect(engine.texts).toBe(2);
  engine.drop('é😀');
  engine.drop('never put');
  expect(engine.texts).toBe(1);
});

test('a lone surrogate becomes one U+FFFD, a pair stays a pair', () => {
  expect(engine.put('a', '\ud83d 😀 \udc00')).toBe('{"ok":{"replaced":0}}');
  const text = `Ana \ud83dPrado\nana@example.com\n\nSkills\nExcel, Word, Access\n`;
  engine.put('r', text);
  const { sections } = ask('parse', '{"resume":"r"}').ok as {
    sections: { begin: number; heading: string }[];
  };
  expect(text.slice(sections[0]?.begin)).toMatch(/^Skills/);
});

test('a long text grows the memory, and every view after it is good', () => {
  const before = engine.memory;
  const long = `${smallResume}\nInterests\n${'reading long books 😀 '.repeat(80_000)}`;
  for (let i = 0; i < 12; i += 1) engine.put(`r${i}`, long);
  expect(engine.memory).toBeGreaterThan(before);
  expect(ask('parse', '{"resume":"r0"}').ok).toMatchObject({ basics: { email: 'ana.prado@example.com' } });
  for (let i = 0; i < 12; i += 1) engine.drop(`r${i}`);
  engine.put('r', smallResume);
  expect(ask('parse', '{"resume":"r"}').ok).toMatchObject({ basics: { name: 'Ana Prado' } });
});

test('dropping gives memory back: a thousand texts one after the other need no more than ten', () => {
  const use = (count: number): void => {
    for (let i = 0; i < count; i += 1) {
      engine.put('r', smallResume.repeat(20));
      engine.put('p', smallPosting);
      engine.call('match', '{"resume":"r","posting":"p","today":"2026-11"}');
      engine.drop('r');
      engine.drop('p');
    }
  };
  use(10);
  const settled = engine.memory;
  use(200);
  expect(engine.memory).toBe(settled);
  expect(engine.texts).toBe(0);
});

test.each([
  ['dance', '{}', 'unknown_operation'],
  ['parse', '{', 'bad_json'],
  ['parse', '{}', 'bad_json'],
  ['parse', '{"resume":"nowhere"}', 'unknown_text'],
  ['parse', '{"resume":7}', 'bad_json'],
  ['parse', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'bad_json'],
  ['parse', `{"resume":"r","x":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`, 'bad_json'],
])('%s %j is an error as data, and the engine goes on', (operation, request, code) => {
  engine.put('r', smallResume);
  expect(ask(operation, request).error?.code).toBe(code);
  expect(ask('parse', '{"resume":"r"}').ok).toBeDefined();
});

test('a run that is closed or never was is refused', () => {
  expect(JSON.parse(engine.runStep(7, '{"now":0,"events":[]}')).error.code).toBe('run_closed');
  engine.runClose(7);
  expect(JSON.parse(engine.runOpen('{}')).error).toBeDefined();
  expect(engine.runs).toBe(0);
});

test('two engines of one module know nothing of each other', async () => {
  const other = await Engine.create(engineParts);
  engine.put('a', 'x');
  expect(other.texts).toBe(0);
});
