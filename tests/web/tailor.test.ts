import { createTailor, isSavileError, type Tailor } from 'savile';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixture, posting, resume, smallPosting, smallResume } from './samples.js';

const today = '2026-11';

describe.each([0, 1, 4])('with %d workers', (workers) => {
  let tailor: Tailor;
  beforeAll(async () => {
    tailor = await createTailor({ workers });
  });
  afterAll(() => tailor.dispose());

  test('each call gives its own answer, however many are under way', async () => {
    const names = Array.from({ length: 20 }, (_, i) => `Ana Prado${'abcdefghijklmnopqrst'[i]}`);
    const parsed = await Promise.all(
      names.map((name) => tailor.parse(smallResume.replace('Ana Prado', name))),
    );
    expect(parsed.map(({ basics }) => basics.name)).toEqual(names);
  });

  test('offsets are into the text as given', async () => {
    const text = `\ufeff${smallResume.replace('Ana', 'Zoë 😀')}`;
    const parsed = await tailor.parse(text);
    expect(parsed.text).toBe(text);
    for (const { heading, begin, end } of parsed.sections) expect(text.slice(begin, end)).toContain(heading);
    expect(parsed.sections.map(({ type }) => type)).toContain('experience');
  });

  test('bytes, a file and a string are read alike', async () => {
    const asString = await tailor.parse(smallResume);
    const bytes = new TextEncoder().encode(smallResume);
    expect(await tailor.parse(bytes)).toEqual(asString);
    expect(await tailor.parse(new File([bytes], 'resume.txt'))).toEqual(asString);
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(smallResume, (c) => c.charCodeAt(0)).buffer),
    ]);
    expect((await tailor.parse(wide)).basics).toEqual(asString.basics);
  });

  test('match takes a parsed résumé or its text', async () => {
    const parsed = await tailor.parse(smallResume);
    expect(await tailor.match(parsed, smallPosting, { today })).toEqual(
      await tailor.match(smallResume, smallPosting, { today }),
    );
  });

  test('verify: a number that the source does not have is blocked, the source itself is accepted', async () => {
    const before = 'Paid 40 suppliers a month on time';
    expect((await tailor.verify({ before, after: before })).verdict).toBe('accept');
    const { verdict, findings } = await tailor.verify({ before, after: 'Paid 90 suppliers a month on time' });
    expect(verdict).toBe('block');
    expect(findings.map(({ text }) => text).join()).toContain('90');
    const scoped = { before, after: 'Paid 40 suppliers a month on time in Excel', scope: smallResume };
    expect((await tailor.verify(scoped)).verdict).not.toBe('block');
  });

  test('a cancelled call rejects and disturbs no other', async () => {
    const controller = new AbortController();
    const cancelled = tailor.extract(posting, { signal: controller.signal });
    const other = tailor.extract(smallPosting);
    const reason = new Error('changed my mind');
    controller.abort(reason);
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled', cause: reason });
    expect((await other).jobTitle).toBe('Accountant');
    await expect(tailor.parse(resume, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  test.each([
    ['empty', '', 'bad_input'],
    ['only white space', ' \n\t\n ', 'bad_input'],
    ['a PDF that someone decoded', '%PDF-1.7\n…', 'unsupported_format'],
    ['a PDF that is cut off', new TextEncoder().encode('%PDF-1.7\n'), 'damaged_file'],
    ['a DOCX that is cut off', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'damaged_file'],
    ['RTF', new TextEncoder().encode('{\\rtf1 Ana}'), 'unsupported_format'],
    ['binary', new Uint8Array([1, 2, 0, 0, 255, 254, 0, 7]), 'unsupported_format'],
    ['3 MiB', 'word '.repeat(630_000), 'too_large'],
    ['3 MiB of bytes', new Blob(['word '.repeat(630_000)]), 'too_large'],
    ['a JSON Resume object with a wrong type', { basics: { name: [] } }, 'bad_input'],
    ['a JSON Resume text with a wrong type', '{"basics":{"name":[]}}', 'bad_input'],
    ['a number', 7, 'bad_argument'],
    ['nothing', undefined, 'bad_argument'],
  ])('%s is refused with a typed error that names the place', async (_, input, code) => {
    for (const call of ['parse', 'extract'] as const) {
      const failure = await tailor[call](input as string).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(isSavileError(failure)).toBe(true);
      expect(failure).toMatchObject({ code });
    }
  });

  test('ill-formed UTF-8 and lone surrogates are read, with offsets that hold', async () => {
    const bytes = new TextEncoder().encode(smallResume);
    const broken = new Uint8Array([...bytes.subarray(0, 9), 0xff, ...bytes.subarray(9)]);
    expect((await tailor.parse(broken)).text).toContain('\ufffd');
    const lone = smallResume.replace('Harbour', 'Har\ud83dbour');
    const parsed = await tailor.parse(lone);
    expect(parsed.text).toBe(lone);
    const skills = parsed.sections.find(({ type }) => type === 'skills');
    expect(lone.slice(skills?.begin, skills?.end)).toContain('invoicing');
  });

  test('a text of JSON nested 10,000 deep is only a text', async () => {
    const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
    await tailor.parse(deep).catch((error: unknown) => expect(isSavileError(error)).toBe(true));
    expect((await tailor.parse(smallResume)).basics.name).toBe('Ana Prado');
  });
});

test.each([
  ['samples/resume.md', 'samples/posting.txt'],
  ['samples/nurse-resume.txt', 'samples/nurse-posting.txt'],
  ['samples/sales-resume.md', 'samples/sales-posting.txt'],
])('%s: the same result with 0, 1 and 4 workers, byte for byte', async (resumeFile, postingFile) => {
  const request = { resume: fixture(resumeFile), posting: fixture(postingFile), today };
  const results: string[] = [];
  for (const workers of [0, 1, 4]) {
    await using tailor = await createTailor({ workers });
    results.push(JSON.stringify(await tailor.customize(request).result));
  }
  expect(results[1]).toBe(results[0]);
  expect(results[2]).toBe(results[0]);
});

test.each([
  [{ workers: -1 }, 'workers'],
  [{ workers: 1.5 }, 'workers'],
  [{ workers: 'many' as unknown as number }, 'workers'],
  [{ workerLimits: { callMs: 0 } }, 'workerLimits.callMs'],
  [{ workerLimits: { startMs: 2 ** 31 } }, 'workerLimits.startMs'],
  [{ workerLimits: { heapBytes: Number.NaN } }, 'workerLimits.heapBytes'],
  [{ signal: {} as AbortSignal }, 'signal'],
])('createTailor(%j) names the wrong option', async (options, name) => {
  await expect(createTailor(options)).rejects.toMatchObject({
    code: 'bad_argument',
    message: expect.stringContaining(name),
  });
});

describe('the end', () => {
  test.each([0, 2])(
    'with %d workers: everything under way settles, and later calls are refused',
    async (workers) => {
      const tailor = await createTailor({ workers });
      const run = tailor.customize({ resume, posting });
      const pending = [run.result, tailor.parse(resume), tailor.extract(posting)];
      const settled = Promise.allSettled(pending);
      await tailor.dispose();
      await tailor.dispose();
      const codes = (await settled).map((outcome) =>
        outcome.status === 'rejected' ? outcome.reason.code : 'fulfilled',
      );
      expect(codes).toEqual(['disposed', 'disposed', 'disposed']);
      await expect(tailor.parse(resume)).rejects.toMatchObject({ code: 'disposed' });
      await expect(tailor.customize({ resume, posting }).result).rejects.toMatchObject({ code: 'disposed' });
    },
  );

  test('an aborted signal disposes', async () => {
    const controller = new AbortController();
    const tailor = await createTailor({ workers: 0, signal: controller.signal });
    controller.abort();
    await expect(tailor.parse(resume)).rejects.toMatchObject({ code: 'disposed' });
    await expect(createTailor({ signal: controller.signal })).rejects.toMatchObject({ code: 'cancelled' });
  });
});
