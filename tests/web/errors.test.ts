import { isSavileError, SavileError } from 'savile';
import { expect, test } from 'vitest';
import { fromPlain, toPlain } from '../../web/src/errors.js';
import { readReply } from '../../web/src/wire/reply.js';

test('an error crosses postMessage as plain data and back', () => {
  const error = new SavileError('too_large', 'Too long.', { begin: 3, end: 9, cause: new Error('inner') });
  const arrived = fromPlain(structuredClone(toPlain(error)));
  expect(arrived).toMatchObject({
    name: 'SavileError',
    code: 'too_large',
    message: 'Too long.',
    begin: 3,
    end: 9,
  });
  expect(isSavileError(arrived)).toBe(true);
});

test('the brand tells errors of other copies of the package, and only those', () => {
  class Copy extends Error {
    readonly brand = 'savile.error';
  }
  expect(isSavileError(new Copy())).toBe(true);
  for (const other of [new Error('x'), { brand: 'savile.error' }, null, undefined, 'x'])
    expect(isSavileError(other)).toBe(false);
});

test('an unknown failure becomes `internal`, with its own words', () => {
  expect(toPlain(new TypeError('what'))).toMatchObject({ code: 'internal', message: 'what' });
  expect(toPlain(undefined)).toMatchObject({ code: 'internal' });
});

test("the core's errors keep their code, message and place; a fault of the driver is `internal`", () => {
  const reply = '{"error":{"code":"bad_input","message":"Empty.","begin":0,"end":2}}';
  expect(() => readReply(reply)).toThrow(expect.objectContaining({ code: 'bad_input', begin: 0, end: 2 }));
  expect(() => readReply('{"error":{"code":"unknown_text","message":"?"}}')).toThrow(
    expect.objectContaining({ code: 'internal' }),
  );
  expect(readReply('{"ok":{"a":1}}')).toEqual({ a: 1 });
});
