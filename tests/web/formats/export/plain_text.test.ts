import fc from 'fast-check';
import { expect, test } from 'vitest';
import { looksLikeMarkdown, plainText } from '../../../../web/src/formats/export/plain_text.ts';

test.each([
  ['# Maya Lindqvist', 'Maya Lindqvist'],
  ['## Skills ##', 'Skills'],
  ['- **Languages:** Go, *Python*', '- Languages: Go, Python'],
  ['* a bullet', '- a bullet'],
  ['*Portland, OR · March 2021 – Present*', 'Portland, OR · March 2021 – Present'],
  ['**outer *inner* outer**', 'outer inner outer'],
  ['***both***', 'both'],
  ['_slanted_ and __bold__', 'slanted and bold'],
  ['[My site](https://maya.example.com/)', 'My site (maya.example.com)'],
  ['[maya.example.com](https://maya.example.com)', 'maya.example.com'],
  ['[mail](mailto:maya@example.com)', 'mail (maya@example.com)'],
  ['<https://maya.example.com>', 'maya.example.com'],
  ['`kubectl` daily', 'kubectl daily'],
  ['> quoted', 'quoted'],
  ['1\\. not a list \\*really\\*', '1. not a list *really*'],
  ['line with a break  ', 'line with a break'],
])('%j becomes %j', (markdown, plain) => {
  expect(plainText(markdown)).toBe(plain);
});

test.each([
  'snake_case_name and __init__.py',
  '2 * 3 * 4 = 24',
  'C# and F#',
  '#1 in sales, 3 years running',
  'AT&T [sic], rated 5*',
  '- a plain bullet',
  'a < b > c',
  'Grew sales by 12% (from $4.2M)',
])('%j is left alone', (text) => {
  expect(plainText(text)).toBe(text);
});

test('rules and fences go, and no more than one empty line stays', () => {
  expect(plainText('a\n\n---\n\nb\n\n```\nc\n```')).toBe('a\n\nb\n\nc');
});

test('a word beside the marks of a code block stays', () => {
  expect(plainText('```é9')).toBe('é9');
});

test('law: no letter and no digit is lost, whatever the marks', () => {
  const bits = fc.constantFrom(
    '*',
    '**',
    '_',
    '`',
    '# ',
    '[',
    '](x)',
    '\\',
    ' ',
    '\n',
    'word',
    'é9',
    '- ',
    '> ',
  );
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 25 }), (list) => {
      const text = list.join('');
      expect(letters(plainText(text))).toBe(letters(text));
    }),
  );
});

test('a line of a hundred thousand marks is quick', () => {
  const began = performance.now();
  for (const mark of ['*', '_', '[', '`', '> ', '# ', '\\', '<', '![']) plainText(`${mark.repeat(100_000)}a`);
  expect(performance.now() - began).toBeLessThan(20_000);
});

test('Markdown is known by its name, its headings, bold words and links', () => {
  expect(looksLikeMarkdown('anything', 'cv.MD')).toBe(true);
  expect(looksLikeMarkdown('# Name\ntext')).toBe(true);
  expect(looksLikeMarkdown('**Account Executive**')).toBe(true);
  expect(looksLikeMarkdown('[site](https://example.com)')).toBe(true);
});

test('plain text with bullets, stars and hashes is not Markdown', () => {
  expect(looksLikeMarkdown('- a bullet\n* another\nC# and 2 ** 3\n#1 in sales', 'cv.txt')).toBe(false);
});
