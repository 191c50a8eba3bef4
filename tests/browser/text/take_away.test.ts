import { expect, test } from 'vitest';
import { fileNameFor, formatOf } from '../../../web/demo/text/take_away.ts';

test('the file is named after its source', () => {
  expect(fileNameFor('maya.cv.md', 'text')).toBe('maya.cv-tailored.txt');
  expect(fileNameFor('', 'markdown')).toBe('resume-tailored.md');
  expect(fileNameFor('cv.docx', 'report')).toBe('cv-report.html');
});

test('what came in goes out: a Word file as one, a PDF as a Word file', () => {
  expect(formatOf('cv.DOCX', false)).toBe('docx');
  expect(formatOf('cv.pdf', false)).toBe('docx');
  expect(formatOf('', true)).toBe('markdown');
  expect(formatOf('cv.txt', false)).toBe('text');
});
