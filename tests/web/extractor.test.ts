// createExtractor and categorize, and the stand-in of savile/test: one contract for both.

import { categorize, createExtractor, type Extractor, isSavileError } from 'savile';
import { createMockExtractor } from 'savile/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smallPosting } from './samples.js';

const made: Record<string, () => Promise<Extractor>> = {
  'the extractor on this thread': () => createExtractor({ workers: 0 }),
  'the extractor in a worker': () => createExtractor(),
  'the mock': async () => createMockExtractor(),
};

describe.each(Object.keys(made))('%s', (name) => {
  let extractor: Extractor;
  beforeAll(async () => {
    extractor = await (made[name] as () => Promise<Extractor>)();
  });
  afterAll(() => extractor.dispose());

  test('reads what is asked, with offsets of the text as given', async () => {
    const text = `\ufeff${smallPosting}`;
    const { jobTitle, requirements, totalRequirementsCount } = await extractor.extract(text);
    expect(jobTitle).toContain('Accountant');
    expect(totalRequirementsCount).toBe(3);
    expect(requirements.map(({ id }) => id)).toEqual(['r1', 'r2', 'r3']);
    expect(requirements.map(({ importance }) => importance)).toEqual(['required', 'required', 'preferred']);
    for (const { text: clause, begin, end } of requirements) expect(text.slice(begin, end)).toBe(clause);
  });

  test('gives the same each time', async () => {
    expect(await extractor.extract(smallPosting)).toEqual(await extractor.extract(smallPosting));
  });

  test('refuses what is no posting, and says why', async () => {
    await expect(extractor.extract('  \n')).rejects.toMatchObject({ code: 'bad_input' });
    await expect(extractor.extract('- cooking\n'.repeat(1_000_000))).rejects.toMatchObject({
      code: 'too_large',
    });
    // @ts-expect-error: a number is no posting
    await expect(extractor.extract(7)).rejects.toMatchObject({ code: 'bad_argument' });
  });

  test('a call can be cancelled', async () => {
    await expect(extractor.extract(smallPosting, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  test('a disposed one answers no more', async () => {
    const other = await (made[name] as () => Promise<Extractor>)();
    await other.dispose();
    await other.dispose();
    await expect(other.extract(smallPosting)).rejects.toMatchObject({ code: 'disposed' });
  });
});

test('a posting in Japanese is answered with a warning, and nothing is made up', async () => {
  await using extractor = await createExtractor({ workers: 0 });
  const { warnings, jobTitle } = await extractor.extract(
    '看護師募集\n応募資格: 看護師免許を持つ方。経験三年以上。夜勤が可能な方を歓迎します。',
  );
  expect(warnings.map(({ code }) => code)).toContain('unsupported_script');
  expect(jobTitle).toBe('');
});

test('each requirement is in one group, in the order of the posting', async () => {
  await using extractor = await createExtractor({ workers: 0 });
  const read = await extractor.extract(smallPosting);
  const groups = categorize(read);
  const ids = groups.flatMap(({ requirements }) => requirements.map(({ id }) => id));
  expect([...ids].sort()).toEqual(read.requirements.map(({ id }) => id).sort());
  expect(
    groups.find(({ requirements }) => requirements.some(({ text }) => text === 'Portuguese'))?.name,
  ).toBe('languages');
});

test('what no category holds is under "other"', async () => {
  const { requirements } = await createMockExtractor().extract(smallPosting);
  expect(categorize({ requirements, categories: [] })).toEqual([{ name: 'other', requirements }]);
  expect(categorize({ requirements: [], categories: [{ name: 'x', requirements: ['r9'] }] })).toEqual([]);
});

test('the mock answers and fails as it is told, and remembers what it was asked', async () => {
  const told = createMockExtractor({ answer: { company: 'Elm Clinic' } });
  expect((await told.extract(smallPosting)).company).toBe('Elm Clinic');
  expect(told.calls).toEqual([smallPosting]);
  const bad = await told.extract('').catch((error: unknown) => error);
  expect(isSavileError(bad)).toBe(true);
});
