// tailor.rank: the same scores as match, in any order of arrival, with and without workers.

import { createTailor, isSavileError, type RankProgress, type Tailor } from 'savile';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { posting, resume, smallPosting, smallResume } from './samples.js';

const today = '2026-11';
const nurse = 'Staff Nurse\n\nRequirements\n- Registered nurse\n- Wound care and triage\n';
const postings = [nurse, smallPosting, posting];

/** A long list, some of it alike. */
const many = Array.from({ length: 120 }, (_, i) => `${postings[i % 3]}\nReference ${i}\n`);

describe.each([0, 2])('with %i workers', (workers) => {
  let tailor: Tailor;
  beforeAll(async () => {
    tailor = await createTailor({ workers });
  });
  afterAll(() => tailor.dispose());

  test('scores are those of match, best first, equal ones in the order given', async () => {
    const { ranking, failed } = await tailor.rank(resume, many, { today });
    expect(failed).toEqual([]);
    expect(ranking.length).toBe(many.length);
    expect(new Set(ranking.map(({ index }) => index)).size).toBe(many.length);
    for (const [place, { score, index }] of ranking.entries()) {
      const next = ranking[place + 1];
      if (next) expect(score > next.score || (score === next.score && index < next.index)).toBe(true);
    }
    for (const { index, score } of ranking.slice(0, 6)) {
      expect(score).toBe((await tailor.match(resume, many[index] ?? '', { today })).score);
    }
    expect(ranking[0]).toMatchObject({
      jobTitle: expect.stringMatching(/./),
      name: expect.stringMatching(/./),
    });
  });

  test('many résumés for one posting', async () => {
    const parsed = await tailor.parse(smallResume);
    const { ranking } = await tailor.rank([resume, parsed, { basics: { name: 'Ida Rook' } }], smallPosting);
    expect(ranking.map(({ index }) => index)).toContain(1);
    expect(ranking[0]?.index).toBe(1); // the accountant, for a posting for one
    expect(ranking.find(({ index }) => index === 2)?.name).toBe('Ida Rook');
  });

  test('what cannot be read fails alone, with its place and the reason', async () => {
    const list = [posting, '', smallPosting, new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31])];
    const { ranking, failed } = await tailor.rank(resume, list);
    expect(ranking.map(({ index }) => index).sort()).toEqual([0, 2]);
    expect(failed.map(({ index }) => index)).toEqual([1, 3]);
    expect(failed.map(({ error }) => error.code)).toEqual(['bad_input', 'damaged_file']);
    await expect(tailor.rank('', list)).rejects.toMatchObject({ code: 'bad_input' });
  });

  test('progress comes as batches come, and ends with all', async () => {
    const told: RankProgress[] = [];
    await tailor.rank(resume, many, { onProgress: (progress) => told.push(progress) });
    expect(told.length).toBeGreaterThan(4);
    expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).sort((a, b) => a - b));
    expect(told.at(-1)).toMatchObject({ done: many.length, total: many.length });
    expect(told.flatMap(({ latest }) => latest).length).toBe(many.length);
  });

  test('an iterable is read only as far as it is needed, and closed when the ranking ends', async () => {
    let read = 0;
    let closed = false;
    const endless = async function* (): AsyncGenerator<string> {
      try {
        for (;;) {
          read += 1;
          yield nurse;
        }
      } finally {
        closed = true;
      }
    };
    const stop = new AbortController();
    const ranking = tailor.rank(resume, endless(), {
      signal: stop.signal,
      onProgress: ({ done, total }) => {
        expect(total).toBeUndefined();
        expect(read - done).toBeLessThanOrEqual(16 * 2 * 2 + 1);
        if (done > 100) stop.abort();
      },
    });
    await expect(ranking).rejects.toMatchObject({ code: 'cancelled' });
    await expect.poll(() => closed).toBe(true);
  });

  test('an iterable that never answers does not hold up a cancel', async () => {
    const silent = { [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => {}) }) };
    const ranking = tailor.rank(resume, silent, { signal: AbortSignal.timeout(20) });
    await expect(ranking).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('what a listener throws ends the ranking and comes out', async () => {
    const onProgress = (): never => {
      throw new RangeError('enough');
    };
    await expect(tailor.rank(resume, many, { onProgress })).rejects.toThrow('enough');
  });

  test('none is ranked as none; many of both are refused', async () => {
    expect(await tailor.rank(resume, [])).toEqual({ ranking: [], failed: [] });
    await expect(tailor.rank([resume], [posting])).rejects.toMatchObject({ code: 'bad_argument' });
    // @ts-expect-error: a number is no posting
    const { failed } = await tailor.rank(resume, [7]);
    expect(failed[0]?.error.message).toContain('postings[0]');
    // @ts-expect-error: nor is a number a signal
    await expect(tailor.rank(resume, [], { signal: 7 })).rejects.toMatchObject({ code: 'bad_argument' });
  });

  test('no text stays with the workers, so a second ranking knows nothing of the first', async () => {
    const first = await tailor.rank(resume, postings, { today });
    const second = await tailor.rank(smallResume, postings, { today });
    expect(await tailor.rank(resume, postings, { today })).toEqual(first);
    expect(second).not.toEqual(first);
  });
});

test('the same with 0 and 3 workers', async () => {
  await using alone = await createTailor({ workers: 0 });
  await using crew = await createTailor({ workers: 3 });
  expect(await crew.rank(resume, many, { today })).toEqual(await alone.rank(resume, many, { today }));
});

test('a disposed tailor ranks no more, and a ranking under way settles', async () => {
  const tailor = await createTailor({ workers: 1 });
  const ranking = tailor.rank(resume, many).catch((error: unknown) => error);
  await tailor.dispose();
  const error = await ranking;
  expect(isSavileError(error) && error.code).toBe('disposed');
  await expect(tailor.rank(resume, many)).rejects.toMatchObject({ code: 'disposed' });
});
