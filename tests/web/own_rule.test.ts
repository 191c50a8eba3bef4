// Rules of a caller's own: they propose, the gate decides.

import {
  type Change,
  createTailor,
  type OwnEdit,
  type OwnRule,
  type RunEvent,
  type TailoredResult,
  type TailorOptions,
} from 'savile';
import { describe, expect, test } from 'vitest';
import { smallPosting, smallResume } from './samples.js';

const bullet = 'Paid 40 suppliers a month on time';

/** Proposes one text for the bullet. */
const rewording = (after: string, more: Partial<OwnRule> = {}): OwnRule => ({
  name: 'house_style',
  propose: (lines) =>
    lines.flatMap((line, i): OwnEdit[] =>
      line === bullet ? [{ line: i, after, reason: 'House style.' }] : [],
    ),
  ...more,
});

async function tailored(
  rules: readonly OwnRule[],
  options: TailorOptions & { readonly level?: 'conservative' | 'balanced' } = {},
): Promise<{ result: TailoredResult; own: readonly Change[]; warnings: readonly string[] }> {
  const { level = 'balanced', ...rest } = options;
  await using tailor = await createTailor({ workers: 0, rules, ...rest });
  const run = tailor.customize({ resume: smallResume, posting: smallPosting, today: '2026-11', level });
  const events: RunEvent[] = [];
  for await (const event of run) events.push(event);
  const result = await run.result;
  const names = new Set(rules.map(({ name }) => name));
  return {
    result,
    own: result.changes.filter(({ rule }) => rule !== undefined && names.has(rule)),
    warnings: events.flatMap((event) =>
      event.type === 'warning' && event.warning.code === 'rule_failed' ? [event.warning.message] : [],
    ),
  };
}

test.each([0, 2])('with %d workers: what the source proves is accepted, and applied', async (workers) => {
  const { result, own } = await tailored([rewording('Paid 40 suppliers on time a month')], { workers });
  expect(own).toMatchObject([
    { rule: 'house_style', before: bullet, reason: 'House style.', source: 'rule', status: 'accept' },
  ]);
  expect(result.resume).toContain('Paid 40 suppliers on time a month');
  expect(result.apply([])).toBe(smallResume);
});

test.each([
  ['a figure', 'Paid 90 suppliers a month on time'],
  ['a product', `${bullet} with Salesforce`],
  ['a degree', `${bullet} after a PhD`],
])('%s that the source does not have is refused', async (_, after) => {
  const { result, own } = await tailored([rewording(after)]);
  expect(own).toMatchObject([{ status: 'refused' }]);
  expect(own[0]?.findings.length).toBeGreaterThan(0);
  expect(result.resume).not.toContain(after);
});

test('what takes a figure out waits for a yes', async () => {
  const { result, own } = await tailored([rewording('Paid suppliers on time')]);
  expect(own).toMatchObject([{ status: 'needs_confirmation' }]);
  expect(result.resume).toContain(bullet);
  expect(result.apply(own)).toContain('Paid suppliers on time');
});

test('a rule sees what may be reworded, and no name, head or date', async () => {
  const seen: string[] = [];
  const types: string[] = [];
  const requirements: string[] = [];
  await tailored([
    {
      name: 'reader',
      propose: (lines, wanted, { type, level, signal }) => {
        seen.push(...lines);
        types.push(type);
        requirements.push(...wanted.requirements.map(({ id }) => id));
        expect([level, signal.aborted]).toEqual(['balanced', false]);
        return [];
      },
    },
  ]);
  expect(seen).toContain(bullet);
  expect(types).toContain('skills');
  expect(requirements).toContain('r1');
  for (const fact of ['Ana Prado', 'example.com', 'Harbour Bakery'])
    expect(seen.join('\n')).not.toContain(fact);
});

test('it is asked for its section types and from its level on', async () => {
  const asked: string[] = [];
  const propose: OwnRule['propose'] = (_, __, { type }) => {
    asked.push(type);
    return [];
  };
  await tailored([{ name: 'skills_only', types: ['skills'], propose }]);
  expect(asked).toEqual(['skills']);
  await tailored([{ name: 'balanced_first', propose }], { level: 'conservative' });
  expect(asked).toEqual(['skills']);
  await tailored([{ name: 'always', types: ['skills'], level: 'conservative', propose }], {
    level: 'conservative',
  });
  expect(asked).toEqual(['skills', 'skills']);
});

test('of two for the same words the caller’s own stands', async () => {
  const { result: without } = await tailored([]);
  const change = without.changes.find(({ move, status }) => move === undefined && status === 'accept');
  expect(change).toBeDefined();
  const { result, own } = await tailored([
    {
      name: 'first',
      propose: (lines) =>
        lines.flatMap((line, i) =>
          change && line.includes(change.before) && change.before !== ''
            ? [{ line: i, after: line.replace(/^(\S+)(.*)$/, '$1$2.'), reason: 'A full stop.' }]
            : [],
        ),
    },
  ]);
  for (const mine of own.filter(({ status }) => status === 'accept')) {
    const others = result.changes.filter(
      (other) => other.rule !== 'first' && other.begin < mine.end && other.end > mine.begin,
    );
    expect(others.filter(({ status, move }) => status === 'accept' && move === undefined)).toEqual([]);
  }
});

describe('a rule that fails is left out, and a warning says why', () => {
  const failing = (name: string, propose: OwnRule['propose']): OwnRule => ({
    name,
    types: ['skills'],
    propose,
  });
  test.each<[string, OwnRule['propose'], string]>([
    [
      'it throws',
      () => {
        throw new Error('no dictionary');
      },
      'no dictionary',
    ],
    ['no list', () => 'nothing' as unknown as OwnEdit[], 'its result must be a list'],
    ['a line that there is not', () => [{ line: 99, after: 'x', reason: 'y' }], '[0].line'],
    ['two lines for one', () => [{ line: 0, after: 'a\nb', reason: 'y' }], '[0].after'],
    ['no reason', () => [{ line: 0, after: 'a', reason: '' }], '[0].reason'],
    [
      'no requirement',
      () => [{ line: 0, after: 'a', reason: 'y', requirements: ['Excel'] }],
      '[0].requirements',
    ],
  ])('%s', async (_, propose, why) => {
    const good = rewording('Paid 40 suppliers on time a month');
    const { own, warnings } = await tailored([failing('bad', propose), good]);
    expect(own).toMatchObject([{ rule: 'house_style', status: 'accept' }]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('The rule bad was left out here');
    expect(warnings[0]).toContain(why);
  });
});

test.each([
  [{}, 'a list'],
  [[{ name: 'x' }], 'propose'],
  [[{ name: 'House Style', propose: () => [] }], 'small letters'],
  [[rewording('a'), rewording('b')], 'two of house_style'],
  [[rewording('a', { types: ['cats'] as never })], 'section types'],
  [[rewording('a', { level: 'wild' as never })], 'level'],
])('createTailor names what is wrong with its rules (%#)', async (rules, why) => {
  await expect(createTailor({ rules: rules as OwnRule[] })).rejects.toMatchObject({
    code: 'bad_argument',
    message: expect.stringContaining(why),
  });
});
