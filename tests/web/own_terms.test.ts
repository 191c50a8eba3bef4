// Terms of a caller's own: found, counted and proven like the listed ones, by every engine.

import { createTailor, type OwnTerm } from 'savile';
import { describe, expect, test } from 'vitest';

const posting = 'Welder\n\nRequirements\n- Weldmaster 9\n- Steel frames\n';
const resume =
  'Jo Doe\njo@example.com\n\nExperience\nWelder, Blackwater Steel\n2019 - 2024\n- Welded steel frames with WM9\n';
const own: OwnTerm = { name: 'Weldmaster 9', aliases: ['WM9'], kind: 'tool' };

test.each([0, 2])('with %d workers a term is asked for by one name and met by another', async (workers) => {
  await using tailor = await createTailor({ workers, terms: [own] });
  const { requirements } = await tailor.extract(posting);
  const asked = requirements.find(({ terms }) => terms.includes('Weldmaster 9'));
  expect(asked?.text).toContain('Weldmaster 9');
  const match = await tailor.match(resume, posting, { today: '2026-11' });
  expect(match.requirements.find(({ id }) => id === asked?.id)?.met).toBe('yes');
});

test('the gate takes an alias for its term, and only where it was told so', async () => {
  const rewrite = { before: 'Welded frames with WM9', after: 'Welded frames with Weldmaster 9' };
  await using plain = await createTailor({ workers: 0 });
  await using told = await createTailor({ workers: 0, terms: [own] });
  expect((await plain.verify(rewrite)).verdict).toBe('block');
  expect((await told.verify(rewrite)).verdict).toBe('accept');
});

describe('what cannot be a term is refused by createTailor, with its place', () => {
  test.each<[string, unknown, string]>([
    ['no list', 'WM9', 'terms must be a list'],
    ['what is no JSON', [{ name: 1n }], 'terms cannot be written as JSON'],
    ['no name', [{ aliases: ['WM9'] }], 'terms[0].name'],
    ['a kind that there is not', [{ name: 'WM9', kind: 'gadget' }], 'terms[0].kind'],
    ['an alias of another term', [own, { name: 'Kubernetes', aliases: ['Docker'] }], 'terms[1].aliases[0]'],
    ['what is implied and unknown', [{ ...own, implies: ['Nothing Known'] }], 'terms[0].implies[0]'],
  ])('%s', async (_what, terms, place) => {
    await expect(createTailor({ workers: 1, terms: terms as OwnTerm[] })).rejects.toMatchObject({
      code: 'bad_argument',
      message: expect.stringContaining(place),
    });
  });
});
