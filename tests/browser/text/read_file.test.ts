import { expect, test } from 'vitest';
import { maxBytes, readFile } from '../../../web/demo/text/read_file.ts';

const file = (...parts: BlobPart[]) => new File(parts, 'cv.txt');
const bytes = (...list: number[]) => new Uint8Array(list);

test('text comes as it is, with line ends made plain', async () => {
  expect(await readFile(file('Résumé\r\nline\rend'))).toEqual({ text: 'Résumé\nline\nend' });
});

test('a byte order mark is not part of the text', async () => {
  expect(await readFile(file(bytes(0xef, 0xbb, 0xbf), 'a'))).toEqual({ text: 'a' });
});

test('UTF-16 with its mark is read', async () => {
  expect(await readFile(file(bytes(0xff, 0xfe, 0x41, 0, 0xe9, 0)))).toEqual({ text: 'Aé' });
  expect(await readFile(file(bytes(0xfe, 0xff, 0, 0x41)))).toEqual({ text: 'A' });
});

test('PDF, DOCX and JSON Resume are told from text by what is in them, and left to the library', async () => {
  expect(await readFile(file('%PDF-1.7 …'))).toEqual({ forLibrary: true });
  expect(await readFile(file('PK\u0003\u0004…'))).toEqual({ forLibrary: true });
  expect(await readFile(file('{ "basics": { "name": "Mara Lind" } }'))).toEqual({ forLibrary: true });
  expect(await readFile(file('{ braces } and basics'))).toHaveProperty('text');
});

test('a file of Word before 2007 or of RTF is known by what is in it, whatever its name', async () => {
  expect(await readFile(file(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1)))).toEqual({ problem: 'other_program' });
  expect(await readFile(file('{\\rtf1\\ansi Mara}'))).toEqual({ problem: 'other_program' });
  expect(await readFile(new File(['Mara'], 'cv.rtf'))).toEqual({ problem: 'other_program' });
  expect(await readFile(file('Exported {\\rtf} files'))).toHaveProperty('text');
});

test('a text that merely speaks of PDF is a text', async () => {
  expect(await readFile(file('Wrote %PDF parsers'))).toEqual({ text: 'Wrote %PDF parsers' });
});

test('bytes with a null are no text', async () => {
  expect(await readFile(file(bytes(0x41, 0, 0x42)))).toEqual({ problem: 'binary' });
});

test('a file over the limit is refused unread, one at the limit is read', async () => {
  expect(await readFile(file('a'.repeat(maxBytes + 1)))).toEqual({ problem: 'too_large' });
  expect(await readFile(file('a'.repeat(maxBytes)))).toHaveProperty('text');
});

test('a file that vanished says so', async () => {
  const gone = file('a');
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  expect(await readFile(gone)).toEqual({ problem: 'unreadable' });
});
