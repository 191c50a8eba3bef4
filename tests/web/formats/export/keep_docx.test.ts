// Word files, tailored and put back into themselves: nothing but the words that changed is other.

import { unzipSync } from 'fflate';
import { type Change, createTailor, type Tailor, type TailoredResult } from 'savile';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { posting, wordFiles } from './word_files.ts';

let tailor: Tailor;
beforeAll(async () => {
  tailor = await createTailor({ workers: 0 });
});
afterAll(() => tailor.dispose());

const request = { posting, level: 'extensive', today: '2026-11' } as const;

async function tailored(bytes: Uint8Array): Promise<TailoredResult> {
  return tailor.customize({ resume: bytes, ...request }).result;
}

const decoder = new TextDecoder();

/** Every tag of an XML, without texts and without the word that blanks count. */
function skeleton(xml: string): string[] {
  return (xml.match(/<[^>]+>/g) ?? []).map((tag) => tag.replace(' xml:space="preserve"', ''));
}

const sorted = (tags: readonly string[]): string[] => [...tags].sort();
/** A change to make others from. */
function replacement(result: TailoredResult): Change {
  const change = result.changes.find(({ move }) => move === undefined);
  if (!change) throw new Error('there is one');
  return change;
}

const words = (text: string): string => text.replace(/[\s•–-]/g, '');

async function partsThatDiffer(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const [was, is] = [unzipSync(before), unzipSync(after)];
  expect(Object.keys(is)).toEqual(Object.keys(was));
  return Object.keys(was).filter((name) => decoder.decode(was[name]) !== decoder.decode(is[name]));
}

describe.each(Object.entries(wordFiles))('%s', (_, make) => {
  let before: Uint8Array;
  let result: TailoredResult;
  beforeAll(async () => {
    before = await make();
    result = await tailored(before);
  });

  test('all changes are in, and only the document’s text is other', async () => {
    expect(result.changes.filter(({ status }) => status === 'accept').length).toBeGreaterThan(2);
    const warnings: string[] = [];
    const after = await tailor.export(result, 'docx', { onWarning: (message) => warnings.push(message) });
    expect(warnings).toEqual([]);
    expect(await partsThatDiffer(before, after)).toEqual(['word/document.xml']);
    expect(words((await tailor.parse(after)).text)).toBe(words(result.resume));
  });

  test('no tag comes or goes but with a new line: paragraphs move whole, words change in their runs', async () => {
    const within = result.changes.filter(
      ({ status, move, after }) => status === 'accept' && (move || !after.includes('\n')),
    );
    const after = await tailor.export(result, 'docx', { changes: within });
    const [was, is] = [before, after].map((bytes) =>
      skeleton(decoder.decode(unzipSync(bytes)['word/document.xml'])),
    );
    expect(sorted(is as string[])).toEqual(sorted(was as string[]));
  });

  test('each single change goes in by itself, and none leaves the file as it was', async () => {
    expect(await partsThatDiffer(before, await tailor.export(result, 'docx', { changes: [] }))).toEqual([]);
    for (const change of result.changes.filter(({ status }) => status !== 'refused')) {
      const after = await tailor.export(result, 'docx', {
        changes: [change],
        onWarning: (message) => expect.unreachable(`${change.id}: ${message}`),
      });
      expect(words((await tailor.parse(after)).text), change.id).toBe(words(result.apply([change])));
    }
  });
});

test('a bullet that is brought forward keeps the looks of its words', async () => {
  const before = await (wordFiles['runs of many looks'] as () => Promise<Uint8Array>)();
  const result = await tailored(before);
  expect(result.changes.some(({ move }) => move)).toBe(true);
  const looks = (bytes: Uint8Array): string[] =>
    (decoder.decode(unzipSync(bytes)['word/document.xml']).match(/<w:r>.*?<\/w:r>/g) ?? []).sort();
  const moves = result.changes.filter(({ move, before: text }) => move && text.includes('\n'));
  expect(looks(await tailor.export(result, 'docx', { changes: moves }))).toEqual(looks(before));
});

test('a new section comes after the picture of the others', async () => {
  const before = await (wordFiles['a list under each job'] as () => Promise<Uint8Array>)();
  const result = await tailored(before);
  const place = result.original.indexOf('Experience');
  const change = replacement(result);
  const summary = {
    ...change,
    id: 'mine',
    begin: place,
    end: place,
    before: '',
    after: 'Summary\nBackend engineer who runs services for logistics and retail.\n\n',
    status: 'accept' as const,
  };
  const after = await tailor.export(result, 'docx', { changes: [summary] });
  const paper = await tailor.parse(after);
  expect(paper.sections[0]).toMatchObject({ type: 'summary', heading: 'Summary' });
  const xml = decoder.decode(unzipSync(after)['word/document.xml']);
  expect(xml).toMatch(
    /<w:pStyle w:val="Heading1"\/><\/w:pPr><w:r>(<w:rPr>(?:(?!<w:t).)*)?<w:t [^>]*>Summary</,
  );
});

test.each(Object.entries(wordFiles))('a new summary is not in bold: %s', async (name, make) => {
  const result = await tailored(await make());
  const summary = result.changes.filter(({ rule }) => rule === 'compose_summary');
  // Where a table puts the skills first, none is offered.
  expect(summary).toHaveLength(name === 'a table of two cells side by side' ? 0 : 1);
  if (summary.length === 0) return;
  const after = await tailor.export(result, 'docx', { changes: summary });
  const xml = decoder.decode(unzipSync(after)['word/document.xml']);
  const run = /<w:r>((?:(?!<w:r>).)*)<w:t [^>]*>Senior backend engineer with/s.exec(xml);
  expect(run).not.toBeNull();
  expect(run?.[1]).not.toMatch(/<w:b\/>|<w:b w:val="true"/);
});

test('a line that is taken out leaves no empty paragraph', async () => {
  const before = await (wordFiles['a list under each job'] as () => Promise<Uint8Array>)();
  const result = await tailored(before);
  const line = '\n  • Organized the monthly lunch talks and found speakers for 30 of them.';
  const begin = result.original.indexOf(line);
  expect(begin).toBeGreaterThan(0);
  const change = replacement(result);
  const gone = { ...change, begin, end: begin + line.length, before: line, after: '' };
  const after = await tailor.export(result, 'docx', { changes: [{ ...gone, status: 'accept' }] });
  const count = (bytes: Uint8Array): number =>
    decoder.decode(unzipSync(bytes)['word/document.xml']).match(/<w:p>/g)?.length ?? 0;
  expect(count(after)).toBe(count(before) - 1);
});

test('of any other format a new DOCX is made, the same each time', async () => {
  const text = `Mara Lind\nmara.lind@example.com\n\nExperience\n\nNurse, Harbour Clinic\t2019 – 2021\n- Responsible for managing the ward\n\nSkills\nTriage, Python\n`;
  const result = await tailor.customize({ resume: text, ...request }).result;
  const first = await tailor.export(result, 'docx');
  expect(await tailor.export(result, 'docx')).toEqual(first);
  expect(words((await tailor.parse(first)).text)).toBe(words(result.resume));
});
