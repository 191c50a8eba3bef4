import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docx, paragraph } from '../formats/make_docx.js';
import { pdf } from '../formats/make_pdf.js';
import { posting, resume, smallPosting, smallResume } from '../samples.js';
import { savile } from './run_cli.js';

const folder = mkdtempSync(join(tmpdir(), 'savile-'));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const resumeFile = file('resume.md', resume);
const postingFile = file('posting.txt', posting);

describe('one document', () => {
  test('parse --json prints one JSON document with the text, and nothing else', async () => {
    const { code, out } = await savile(['parse', '-', '--json'], smallResume);
    const parsed = JSON.parse(out);
    expect(code).toBe(0);
    expect(parsed.text).toBe(smallResume);
    expect(parsed.work[0]).toMatchObject({ organization: 'Harbour Bakery', start: '2019-03', current: true });
  });

  test.each([
    [['parse', resumeFile], /Sections/],
    [['extract', postingFile], /Required/],
    [['match', resumeFile, postingFile], /Match \d+ of 100/],
    [['verify', resumeFile, resumeFile], /Every claim is covered/],
  ])('savile %j prints something to read', async (args, wanted) => {
    const { code, out } = await savile(args);
    expect(code).toBe(0);
    expect(out).toMatch(wanted);
    expect(out).not.toMatch(/undefined|\[object/);
  });

  test('verify prints findings, and takes what the user says', async () => {
    const edited = resume.replace(/\d+%/, '97%');
    const { code, out } = await savile(['verify', resumeFile, '-'], edited);
    expect(code).toBe(0);
    expect(out).toMatch(/Not covered by the source:[\s\S]*97/);
    const original = file('original.txt', smallResume);
    const listed = smallResume.replace('Excel, invoicing', 'Quibblescript, Excel, invoicing');
    expect((await savile(['verify', original, '-'], listed)).out).not.toMatch(/Every claim is covered/);
    const said = await savile(['verify', original, '-', '--fact', 'Quibblescript'], listed);
    expect(said.out).toMatch(/Every claim is covered/);
  });

  test('extract, match and verify --json have the fixed fields', async () => {
    const extract = JSON.parse((await savile(['extract', postingFile, '--json'])).out);
    expect(extract).toMatchObject({
      jobTitle: expect.any(String),
      totalRequirementsCount: extract.requirements.length,
    });
    const match = JSON.parse(
      (await savile(['match', resumeFile, postingFile, '--json', '--today', '2026-11'])).out,
    );
    expect(match).toMatchObject({ score: expect.any(Number), algorithm: expect.any(String) });
    const verify = JSON.parse((await savile(['verify', resumeFile, '-', '--json'], resume)).out);
    expect(verify).toEqual({ verdict: 'accept', findings: [], proofs: [] });
  });
});

describe('customize', () => {
  test('--json prints the result; --out writes its text', async () => {
    const out = join(folder, 'tailored.md');
    const ended = await savile([
      'customize',
      resumeFile,
      postingFile,
      '--json',
      '--out',
      out,
      '--today',
      '2026-11',
    ]);
    expect(ended.code).toBe(0);
    const result = JSON.parse(ended.out);
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining(['resume', 'changes', 'sections', 'match', 'report', 'partial', 'usage']),
    );
    expect(readFileSync(out, 'utf8')).toBe(result.resume);
  });

  test.each(['docx', 'txt', 'html', 'json'])('--out writes a .%s by its name', async (ending) => {
    const out = join(folder, `tailored.${ending}`);
    const common = ['customize', resumeFile, postingFile, '--today', '2026-11', '--json'];
    const ended = await savile([...common, '--out', out]);
    expect(ended.code).toBe(0);
    if (ending === 'html') {
      expect(readFileSync(out, 'utf8')).toMatch(/^<!doctype html>/);
      return;
    }
    const read = JSON.parse((await savile(['parse', out, '--json'])).out);
    expect(read.basics.name).toBe('Maya Lindqvist');
    expect(read.work).toHaveLength(4);
  });

  test('--out says what it cannot write', async () => {
    const ended = await savile(['customize', resumeFile, postingFile, '--out', join(folder, 'x.pdf')]);
    expect(ended.code).toBe(2);
    expect(ended.err).toContain('print it');
  });

  test('prints a diff with reasons, and the match before and after', async () => {
    const { code, out } = await savile([
      'customize',
      resumeFile,
      postingFile,
      '--workers',
      '1',
      '--today',
      '2026-11',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/^c[\d.]+ {2}/m);
    expect(out).toMatch(/\[-.+-\]\{\+.+\+\}/);
    expect(out).toMatch(/why {7}\S/);
    expect(out).toMatch(/Match \d+ → \d+ of 100/);
  });

  test.each([
    ['html', /^<!doctype html>/],
    ['md', /^# Report/],
    ['json', /^\{\n {2}"title"/],
  ])('--report FILE.%s writes the report in that format, beside the result', async (ending, begins) => {
    const report = join(folder, `report.${ending}`);
    const args = ['customize', resumeFile, postingFile, '--json', '--today', '2026-11', '--report', report];
    const { code, out } = await savile(args);
    expect(code).toBe(0);
    expect(JSON.parse(out).report.summary).toMatch(/^\d+ changes? made/);
    expect(readFileSync(report, 'utf8')).toMatch(begins);
  });

  test('a report in no known format is wrong usage, before anything runs', async () => {
    const { code, err } = await savile(['customize', resumeFile, postingFile, '--report', 'report.docx']);
    expect(code).toBe(2);
    expect(err).toMatch(/\.md, \.html or \.json/);
  });

  test('the level counts', async () => {
    const changes = async (level: string): Promise<number> => {
      const { out } = await savile(['customize', resumeFile, postingFile, '--json', '--level', level]);
      return JSON.parse(out).changes.length;
    };
    expect(await changes('conservative')).toBeLessThanOrEqual(await changes('extensive'));
  });

  test('--keep leaves sections as they are, by kind and by place', async () => {
    const changed = async (...keep: string[]): Promise<number[]> => {
      const { code, out } = await savile(['customize', resumeFile, postingFile, '--json', ...keep]);
      expect(code).toBe(0);
      return JSON.parse(out).changes.map(({ sectionIndex }: { sectionIndex: number }) => sectionIndex);
    };
    const { out } = await savile(['parse', resumeFile, '--json']);
    const sections = JSON.parse(out).sections as { type: string }[];
    const experience = sections.findIndex(({ type }) => type === 'experience');
    expect(await changed()).toContain(experience);
    expect(await changed('--keep', 'experience')).not.toContain(experience);
    expect(await changed('--keep', String(experience), '--keep', 'education')).not.toContain(experience);
  });

  test('--keep of what is no section is wrong usage', async () => {
    const { code, err } = await savile(['customize', resumeFile, postingFile, '--keep', 'hobbies']);
    expect(code).toBe(2);
    expect(err).toContain('experience, education');
  });
});

describe('--jsonl', () => {
  test('answers each line in order, under its own id', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => ({
      id: `n${i}`,
      text: i % 7 === 0 ? resume : smallResume,
    }));
    const { code, out } = await savile(
      ['parse', '--jsonl', '--workers', '2'],
      rows.map((row) => JSON.stringify(row)).join('\n'),
    );
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(answers.every(({ text }, i) => text === rows[i]?.text)).toBe(true);
  });

  test('a bad line gives an error with its id, and the rest goes on', async () => {
    const lines = [
      '{"id":1,"text":"Ana Prado\\nana@example.com\\n\\nSkills\\nExcel"}',
      '{"id":2,"text":"broken',
      '{"id":3}',
      '',
      '[4]',
      '{"id":{"five":5},"text":""}',
      `{"id":6,"text":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
      `{"id":7,"text":${JSON.stringify('x'.repeat(3 * 1024 * 1024))}}`,
      '{"id":8,"text":"Lone \\ud83d surrogate\\nSkills\\nExcel"}',
      '{"id":9,"text":"Ana Prado\\nSkills\\nExcel"}',
    ];
    const { code, out, err } = await savile(['parse', '--jsonl', '-'], `${lines.join('\n')}\n`);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(3);
    expect(answers.map(({ id }) => id)).toEqual([1, null, 3, null, { five: 5 }, 6, 7, 8, 9]);
    expect(answers.map(({ error }) => error?.code)).toEqual([
      undefined,
      'bad_input',
      'bad_input',
      'bad_input',
      'bad_input',
      'bad_input',
      'too_large',
      undefined,
      undefined,
    ]);
    expect(answers[1].error.message).toMatch(/^Line 2 is not JSON/);
    expect(answers[2].error.message).toContain('"text"');
    expect(err).toContain('6 of 9 lines failed');
  });

  test('extract, match and verify take their own fields', async () => {
    const { out: extracted } = await savile(
      ['extract', '--jsonl'],
      JSON.stringify({ id: 'e', text: smallPosting }),
    );
    expect(JSON.parse(extracted)).toMatchObject({ id: 'e', jobTitle: 'Accountant' });
    const { out: matched } = await savile(
      ['match', '--jsonl'],
      JSON.stringify({ id: 'm', resume: smallResume, posting: smallPosting }),
    );
    expect(JSON.parse(matched)).toMatchObject({ id: 'm', score: expect.any(Number) });
    const row = { id: 'v', before: 'Paid 40 suppliers', after: 'Paid 50 suppliers', scope: smallResume };
    expect(JSON.parse((await savile(['verify', '--jsonl'], JSON.stringify(row))).out)).toMatchObject({
      id: 'v',
      verdict: 'block',
    });
    const said = {
      ...row,
      after: 'Paid 40 suppliers with Xero',
      facts: [{ text: 'Paid suppliers with Xero' }],
    };
    expect(JSON.parse((await savile(['verify', '--jsonl'], JSON.stringify(said))).out)).toMatchObject({
      id: 'v',
      verdict: 'accept',
    });
  });

  test('no lines are no failure; only bad lines are one', async () => {
    expect(await savile(['parse', '--jsonl'])).toEqual({ code: 0, out: '', err: '' });
    expect((await savile(['parse', '--jsonl'], 'x\ny\n')).code).toBe(1);
  });

  test('reads a file as well', async () => {
    const rows = file('rows.jsonl', `${JSON.stringify({ id: 1, text: smallResume })}\r\n`);
    expect(JSON.parse((await savile(['parse', '--jsonl', rows])).out)).toMatchObject({ id: 1 });
  });
});

describe('wrong usage is exit code 2 and says what', () => {
  test.each([
    [[], /Which command/],
    [['dance'], /Unknown command "dance"/],
    [['rate', 'a', 'b'], /Unknown command "rate"/],
    [['parse'], /savile parse RESUME/],
    [['match', 'a'], /savile match RESUME POSTING/],
    [['match', '-', '-'], /Only one/],
    [['parse', 'a', '--nonsense'], /--nonsense/],
    [['parse', 'a', '--level', 'balanced'], /no option --level/],
    [['customize', 'a', 'b', '--level', 'wild'], /--level/],
    [['customize', 'a', 'b', '--jsonl'], /no option --jsonl/],
    [['customize', 'a', 'b', '--today', 'now'], /--today/],
    [['parse', 'a', '--workers', 'many'], /--workers/],
    [['serve', '--port', '70000'], /--port/],
  ])('savile %j', async (args, message) => {
    const { code, out, err } = await savile(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });
});

describe('files of every format, told by their content', () => {
  test.each([
    [
      'PDF',
      async () =>
        pdf((pen) => {
          pen.text('Mara Lind', 50, 60);
          pen.text('mara@example.org', 50, 74);
        }),
    ],
    ['DOCX', async () => docx(paragraph('Mara Lind') + paragraph('mara@example.org'))],
    ['JSON Resume', async () => '{"basics":{"name":"Mara Lind","email":"mara@example.org"}}'],
    ['Markdown', async () => '# Mara Lind\n\nmara@example.org\n'],
  ])('%s', async (_, make) => {
    const { code, out } = await savile(['parse', '--json', file('resume.bin', await make())]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ basics: { name: 'Mara Lind', email: 'mara@example.org' } });
  });
});

describe('bad input is exit code 1 and names the file or the place', () => {
  test.each([
    ['a missing file', [join(folder, 'no_such_file.txt')], /no_such_file\.txt: there is no such file/],
    ['a folder', [folder], /it is a folder/],
    ['an empty file', [file('empty.txt', '')], /bad_input/],
    ['a PDF that is cut off', [file('a.pdf', '%PDF-1.4\n')], /PDF that cannot be read.*paste.*damaged_file/],
    [
      'a zip without a document',
      [file('a.docx', new Uint8Array(zipSync({ a: new Uint8Array(1) })))],
      /Word document/,
    ],
    ['a JSON Resume', [file('a.json', '{"basics":{"email":7},"work":{}}')], /work must be a list/],
    ['binary', [file('a.bin', new Uint8Array([0, 1, 2, 3, 255]))], /unsupported_format/],
    ['3 MiB', [file('long.txt', 'word '.repeat(630_000))], /3\.0 MiB.*limit is 2 MiB/],
  ])('%s', async (_, args, message) => {
    const { code, out, err } = await savile(['parse', ...args]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(message);
  });

  test('with --json the error is a JSON document too', async () => {
    const { code, out } = await savile(['parse', '--json', '-'], '');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'bad_input' } });
  });

  test('ill-formed UTF-8 is read', async () => {
    const { code, out } = await savile(
      ['parse', '-', '--json'],
      Buffer.from(`${smallResume}caf\xe9\n`, 'latin1'),
    );
    expect(code).toBe(0);
    expect(JSON.parse(out).text).toContain('caf\ufffd');
  });
});

test('--help and --version', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  expect(await savile(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  const { code, out } = await savile(['parse', '--help']);
  expect(code).toBe(0);
  expect(out).toContain('savile customize RESUME POSTING');
});

test('a reader that has had enough ends it quietly', async () => {
  const { spawnSync } = await import('node:child_process');
  const cli = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
  const rows = `${JSON.stringify({ id: 1, text: resume })}\n`.repeat(200);
  const ended = spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" parse --jsonl | head -n 1`], {
    input: rows,
  });
  expect(JSON.parse(ended.stdout.toString()).id).toBe(1);
  expect(ended.stderr.toString()).toBe('');
});
