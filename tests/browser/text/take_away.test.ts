import { expect, test } from 'vitest';
import { fileNameFor, rendered } from '../../../web/demo/text/take_away.ts';

test('the file is named after its source', () => {
  expect(fileNameFor('maya.cv.md', 'text')).toBe('maya.cv-tailored.txt');
  expect(fileNameFor('', 'markdown')).toBe('resume-tailored.md');
});

test('Markdown as text loses its marks', () => {
  expect(rendered('# Maya', 'text', true)).toBe('Maya');
});

test('text that is not Markdown is given as it is, stars and all', () => {
  expect(rendered('* one  \n# two', 'text', false)).toBe('* one  \n# two');
});

test('Markdown as Markdown is given as it is', () => {
  expect(rendered('# Maya', 'markdown', true)).toBe('# Maya');
});
