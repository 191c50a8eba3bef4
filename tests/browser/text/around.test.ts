import { expect, test } from 'vitest';
import { around } from '../../../web/demo/text/around.ts';

test('the rest of the line stands on both sides, and nothing of other lines', () => {
  const source = 'first\n- Responsible for managing clusters\nlast';
  const begin = source.indexOf('Responsible');
  expect(around(source, begin, begin + 'Responsible for managing'.length)).toEqual({
    lead: '- ',
    tail: ' clusters',
  });
});

test('at the ends of the text there is nothing to show', () => {
  expect(around('abc', 0, 3)).toEqual({ lead: '', tail: '' });
  expect(around('abc', 3, 3)).toEqual({ lead: 'abc', tail: '' });
});

test('a long line is cut at spaces, and the cuts are marked', () => {
  const words = 'word '.repeat(100);
  const source = `${words}HERE ${words}`;
  const begin = source.indexOf('HERE');
  const { lead, tail } = around(source, begin, begin + 4);
  expect(lead).toMatch(/^… (word )+$/);
  expect(tail).toMatch(/^ (word )*word …$/);
  expect(lead.length + tail.length).toBeLessThan(380);
});

test('a long line without spaces is cut all the same', () => {
  const source = 'x'.repeat(1000);
  const { lead, tail } = around(source, 500, 510);
  expect(lead.length).toBeLessThan(200);
  expect(tail.length).toBeLessThan(200);
});
