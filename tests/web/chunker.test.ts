// createChunker: the laws of core/chunk/chunk.hpp through the public API, sizers of a caller's own, and
// results put together again.

import fc from 'fast-check';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { type Chunker, createChunker, type SectionType } from 'savile';
import { beforeAll, describe, expect, test } from 'vitest';

const jobs = `Nurse, City Hospital, 2019 - 2022
- Cared for 12 patients a shift
  on a surgical ward
- Trained 4 new nurses in wound care
Aide, Home Care, 2017 - 2019
- Visited 9 clients a day
`;

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '\n',
        '\n\n',
        '- ',
        'word ',
        '2019 – 2021',
        'Skills: ',
        ', ',
        '👩‍💻',
        '\ud83d',
        '\r\n',
        '. ',
      ),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const anySection = fc.constantFrom<SectionType>('experience', 'skills', 'summary', 'other');

describe('createChunker', () => {
  let inWords: Chunker;
  beforeAll(async () => {
    inWords = await createChunker({ maxTokens: 14, sizer: 'words' });
  });

  test('cuts jobs apart by entry, then by bullet, with the head as context', () => {
    const chunks = inWords.chunkContent(jobs, 'experience');
    expect(chunks.map(({ text }) => text.split('\n')[0])).toEqual([
      'Nurse, City Hospital, 2019 - 2022',
      '- Cared for 12 patients a shift',
      '- Trained 4 new nurses in wound care',
      'Aide, Home Care, 2017 - 2019',
    ]);
    const head = 'Nurse, City Hospital, 2019 - 2022';
    expect(chunks.map(({ context }) => context)).toEqual([undefined, head, head, undefined]);
  });

  test('without an end of its own the budget is 2000 tokens', async () => {
    const chunker = await createChunker();
    const [only, ...rest] = chunker.chunkContent(jobs, 'experience');
    expect(only?.text).toBe(jobs);
    expect(rest).toEqual([]);
    expect(chunker.chunkContent(jobs.repeat(100)).every(({ tokens }) => tokens <= 2000)).toBe(true);
  });

  test('no text gives no pieces', () => {
    expect(inWords.chunkContent('')).toEqual([]);
  });

  test.each(['estimate', 'words', 'characters'] as const)(
    'by %s: joined in order the pieces are the text, each fits, and each time the same',
    async (sizer) => {
      const chunker = await createChunker({ maxTokens: 12, sizer });
      fc.assert(
        fc.property(anyText, anySection, (text, section) => {
          const chunks = chunker.chunkContent(text, section);
          expect(chunks.map((chunk) => chunk.text).join('')).toBe(text);
          let at = 0;
          for (const chunk of chunks) {
            expect(chunk.begin).toBe(at);
            at = chunk.end;
            if (chunk.tokens > 12) expect([...new Intl.Segmenter().segment(chunk.text)].length).toBe(1);
          }
          expect(chunker.chunkContent(text, section)).toEqual(chunks);
        }),
        { numRuns: 150 },
      );
    },
  );

  test('by a tokenizer of the caller: each piece fits by its count', async () => {
    const count = (text: string): number => encode(text).length;
    const chunker = await createChunker({ maxTokens: 15, sizer: count });
    const chunks = chunker.chunkContent(jobs, 'experience');
    expect(chunks.map((chunk) => chunk.text).join('')).toBe(jobs);
    expect(chunks.length).toBeGreaterThan(3);
    for (const { text, tokens } of chunks) {
      expect(tokens).toBe(count(text));
      expect(tokens).toBeLessThanOrEqual(15);
    }
  });

  test('a tokenizer is asked about each part of a long text a few times at most', async () => {
    let asked = 0;
    const sizer = (text: string): number => {
      asked += text.length;
      return text.length / 4;
    };
    const chunker = await createChunker({ maxTokens: 500, sizer });
    const text = jobs.repeat(500);
    chunker.chunkContent(text, 'experience');
    expect(asked).toBeLessThan(text.length * 16);
  });

  test('with its seam a tokenizer has less to count, and the pieces are the same', async () => {
    let counted = 0;
    const sizer = (text: string): number => {
      counted += text.length;
      return encode(text).length;
    };
    const text = jobs.repeat(60);
    const plain = (await createChunker({ maxTokens: 120, sizer })).chunkContent(text, 'experience');
    const without = counted;
    counted = 0;
    const seamed = await createChunker({ maxTokens: 120, sizer, seam: 4 });
    expect(seamed.chunkContent(text, 'experience')).toEqual(plain);
    expect(without).toBeLessThan(text.length * 4);
    expect(counted).toBeLessThan(without);
  });

  test('what a tokenizer throws comes out as it is, and the chunker goes on', async () => {
    const failure = new Error('no vocabulary');
    let broken = true;
    const sizer = (text: string): number => {
      if (broken) throw failure;
      return text.length;
    };
    const chunker = await createChunker({ maxTokens: 40, sizer });
    expect(() => chunker.chunkContent(jobs)).toThrow(failure);
    broken = false;
    expect(
      chunker
        .chunkContent(jobs)
        .map(({ text }) => text)
        .join(''),
    ).toBe(jobs);
  });

  test('a tokenizer may not call the chunker it works for, and nothing hangs or breaks', async () => {
    const chunker: Chunker = await createChunker({
      maxTokens: 40,
      sizer: (text) => inWords.chunkContent(text).length,
    });
    expect(() => chunker.chunkContent(jobs)).toThrow(expect.objectContaining({ code: 'bad_argument' }));
    expect(inWords.chunkContent(jobs).length).toBeGreaterThan(1);
  });

  test.each([Number.NaN, -1, '7', undefined])('a tokenizer that says %s is refused', async (said) => {
    const chunker = await createChunker({ sizer: () => said as number });
    expect(() => chunker.chunkContent(jobs)).toThrow(expect.objectContaining({ code: 'bad_argument' }));
  });

  test('bad arguments are named', async () => {
    for (const options of [
      { maxTokens: 0 },
      { maxTokens: 1.5 },
      { sizer: 'lines' },
      { seam: -1 },
      { seam: '2' },
    ]) {
      await expect(createChunker(options as object)).rejects.toMatchObject({ code: 'bad_argument' });
    }
    // @ts-expect-error: a number is no text
    expect(() => inWords.chunkContent(7)).toThrow(/the text must be a string/);
    // @ts-expect-error: there is no such section
    expect(() => inWords.chunkContent(jobs, 'hobbies')).toThrow(/no section type "hobbies"/);
    expect(() => inWords.chunkContent('a'.repeat(2 * 1024 * 1024 + 1))).toThrow(
      expect.objectContaining({ code: 'too_large' }),
    );
  });

  test.each(['estimate', 'words', 'characters', (text: string) => text.length] as const)(
    'the largest budget there is holds any text (%s)',
    async (sizer) => {
      for (const maxTokens of [42_949_673, 1_042_467_790, 2 ** 30]) {
        const chunker = await createChunker({ maxTokens, sizer });
        for (const text of ['hello', 'Kept the accounts of three shops. '.repeat(3_000)]) {
          expect(chunker.chunkContent(text).map((chunk) => chunk.text)).toEqual([text]);
        }
      }
    },
  );

  test('a sizer that says nothing of a text is not waited for', async () => {
    const text = 'Kept the accounts of three shops, and the books of a bakery.\n'.repeat(6_000);
    for (const maxTokens of [50, 100_000]) {
      for (const sizer of [() => 0, () => 1e-9, () => Number.POSITIVE_INFINITY]) {
        const chunker = await createChunker({ maxTokens, sizer });
        const few = sizer() < 1 ? text : text.slice(0, 400); // else a chunk for each character
        expect(
          chunker
            .chunkContent(few)
            .map((chunk) => chunk.text)
            .join(''),
        ).toBe(few);
      }
    }
  });
});

describe('combineResults', () => {
  let chunker: Chunker;
  beforeAll(async () => {
    chunker = await createChunker({ maxTokens: 30 });
  });

  test('numbers are averaged, lists joined without duplicates, objects merged, texts joined', () => {
    expect(
      chunker.combineResults([
        { score: 60, skills: ['triage', { name: 'IV', level: 2 }], notes: 'Good.', by: { ward: 'A' } },
        {
          score: 80,
          skills: [{ level: 2, name: 'IV' }, 'wound care'],
          notes: 'Short.',
          by: { shift: 'night' },
        },
      ]),
    ).toEqual({
      score: 70,
      skills: ['triage', { name: 'IV', level: 2 }, 'wound care'],
      notes: 'Good.\nShort.',
      by: { ward: 'A', shift: 'night' },
    });
  });

  test('a larger chunk counts for more', () => {
    const chunks = chunker.chunkContent(jobs, 'experience');
    expect(chunks.length).toBeGreaterThan(1);
    const whole = chunks.reduce((sum, { tokens }) => sum + tokens, 0);
    const scores = chunks.map((_, i) => (i === 0 ? 100 : 0));
    expect(chunker.combineResults(scores, chunks)).toBeCloseTo((100 * (chunks[0]?.tokens ?? 0)) / whole);
    expect(chunker.combineResults([10, 20], [1, 3])).toBe(17.5);
    expect(chunker.combineResults([10, 20], [0, 0])).toBe(15);
  });

  test('what is mixed is kept as a list of the different values', () => {
    expect(chunker.combineResults([1, 'one', 1, null])).toEqual([1, 'one', null]);
    expect(chunker.combineResults([true, true])).toBe(true);
    expect(chunker.combineResults([true, false])).toEqual([true, false]);
  });

  test('a chunk that gave nothing leaves the others as they are', () => {
    expect(chunker.combineResults([undefined, { a: 1 }, { a: undefined, b: 'x' }])).toEqual({ a: 1, b: 'x' });
    expect(chunker.combineResults([])).toBeUndefined();
  });

  test('no key is lost, whatever its name', () => {
    const anyObject = fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString')),
      fc.jsonValue({ maxDepth: 2 }),
    );
    fc.assert(
      fc.property(fc.array(anyObject, { minLength: 1, maxLength: 4 }), (results) => {
        const combined = chunker.combineResults(results) as object;
        const keys = new Set(results.flatMap((result) => Object.keys(result)));
        expect(new Set(Object.keys(combined))).toEqual(keys);
        expect(Object.getPrototypeOf(combined)).toBe(Object.prototype);
      }),
    );
  });

  test('one result is that result', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.boolean(), fc.integer())), (result) => {
        expect(chunker.combineResults([result])).toEqual({ ...result });
      }),
    );
  });

  test('what has no end is refused', () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    expect(() => chunker.combineResults([loop])).toThrow(/holds itself/);
    expect(() => chunker.combineResults([1, 2], [1])).toThrow(/weights/);
    expect(() => chunker.combineResults([1], [Number.NaN])).toThrow(/weight/);
  });
});
