// createAnalyzer, createDocumentAnalyzer, analyzers of the caller's, and the stand-in of savile/test.

import {
  type Analyzer,
  createAnalyzer,
  createDocumentAnalyzer,
  createTailor,
  type OwnAnalyzer,
  SavileError,
  SectionType,
} from 'savile';
import { createMockAnalyzer } from 'savile/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smallPosting, smallResume } from './samples.js';

const section = `Staff Nurse, Elm Clinic, Porto
Mar 2019 - Present
- Responsible for monitoring cardiac rhythms of patients on the ward
- Trained nine new nurses in wound care and in telemetry over two winters
`;
const wanted = ['wound care', 'telemetry', 'Portuguese'];
const today = '2026-11';

const made: Record<string, () => Promise<Analyzer>> = {
  'the analyzer on this thread': () => createAnalyzer(SectionType.EXPERIENCE, { workers: 0 }),
  'the analyzer in a worker': () => createAnalyzer('experience', { level: 'extensive' }),
  'the mock': async () => createMockAnalyzer('experience'),
};

describe.each(Object.keys(made))('%s', (name) => {
  let analyzer: Analyzer;
  beforeAll(async () => {
    analyzer = await (made[name] as () => Promise<Analyzer>)();
  });
  afterAll(() => analyzer.dispose());

  test('keeps the contract, with offsets of the section as given', async () => {
    const analysis = await analyzer.analyze(section, wanted, { today, resumeId: '12345' });
    expect(analysis.type).toBe('experience');
    expect(analysis.score).toBeGreaterThan(0);
    expect(analysis.score).toBeLessThanOrEqual(100);
    for (const { begin, end } of [...analysis.issues, ...analysis.matches]) {
      expect(begin).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(section.length);
    }
    const proved = analysis.matches.filter(({ requirement }) => requirement === 'r1');
    expect(proved.some(({ begin, end }) => section.slice(begin, end).includes('wound care'))).toBe(true);
  });

  test('gives the same each time', async () => {
    const context = { today };
    expect(await analyzer.analyze(section, wanted, context)).toEqual(
      await analyzer.analyze(section, wanted, context),
    );
  });

  test('can be cancelled, and refuses what is no text', async () => {
    await expect(analyzer.analyze(section, wanted, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
    // @ts-expect-error: a number is no section
    await expect(analyzer.analyze(7, wanted)).rejects.toMatchObject({ code: 'bad_argument' });
  });
});

describe('the analyzer', () => {
  let analyzer: Analyzer;
  beforeAll(async () => {
    analyzer = await createAnalyzer(SectionType.EXPERIENCE, { workers: 0 });
  });
  afterAll(() => analyzer.dispose());

  test('finds the place of what it finds', async () => {
    const { issues } = await analyzer.analyze(`Work\n\n${section}`, wanted, { today });
    const weak = issues.find(({ type }) => type === 'weak_opening');
    expect(`Work\n\n${section}`.slice(weak?.begin, weak?.end)).toBe('Responsible for');
  });

  test('takes a posting, what was extracted of it, or words, and keeps the ids of what it is given', async () => {
    await using tailor = await createTailor({ workers: 0 });
    const posting = 'Nurse\n\nRequirements\n- wound care\n- telemetry\n- Portuguese\n';
    const requirements = await tailor.extract(posting);
    const proved = async (asked: Parameters<Analyzer['analyze']>[1]): Promise<string[]> => {
      const { matches } = await analyzer.analyze(section, asked, { today });
      return [...new Set(matches.map(({ requirement }) => requirement))].sort();
    };
    expect(await proved(posting)).toEqual(['r1', 'r2']);
    expect(await proved(requirements)).toEqual(['r1', 'r2']);
    expect(await proved(wanted)).toEqual(['r1', 'r2']);
    const third = { ...requirements, requirements: requirements.requirements.slice(1) };
    expect(await proved(third)).toEqual(['r2']);
  });

  test('refuses what asks for nothing', async () => {
    for (const nothing of [[], [''], [3]]) {
      // @ts-expect-error: numbers are no requirements
      await expect(analyzer.analyze(section, nothing)).rejects.toMatchObject({ code: 'bad_argument' });
    }
    await expect(analyzer.analyze('', wanted)).rejects.toMatchObject({ code: 'bad_input' });
  });
});

test('there is an analyzer for each type of section', async () => {
  await using tailor = await createTailor({ workers: 0 });
  for (const type of Object.values(SectionType)) {
    const analysis = await tailor.analyzeSection({ section, type, requirements: wanted, today });
    expect(analysis.type).toBe(type);
    expect(analysis.factors.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  }
});

test('a wrong type, aspect or level is refused before anything is loaded', async () => {
  const bad = { code: 'bad_argument' };
  // @ts-expect-error: no section type
  await expect(createAnalyzer('hobbies')).rejects.toMatchObject(bad);
  // @ts-expect-error: no level
  await expect(createAnalyzer('skills', { level: 'wild' })).rejects.toMatchObject(bad);
  // @ts-expect-error: no aspect
  await expect(createDocumentAnalyzer('summary')).rejects.toMatchObject(bad);
});

test('a whole résumé is looked at as a document, for its figures and for its tone', async () => {
  const hidden = smallResume.replace('Harbour', 'Har\u200bbour');
  for (const aspect of ['document', 'achievements', 'tone'] as const) {
    await using analyzer = await createDocumentAnalyzer(aspect, { workers: 0 });
    const analysis = await analyzer.analyze(hidden, smallPosting, { today });
    expect(analysis.aspect).toBe(aspect);
    for (const { begin, end } of analysis.issues) {
      expect(begin).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(hidden.length);
    }
    if (aspect !== 'document') continue;
    const found = analysis.issues.find(({ type }) => type === 'hidden_text');
    expect(hidden.slice(found?.begin, found?.end)).toBe('\u200b');
  }
});

const own: OwnAnalyzer = {
  type: SectionType.SKILLS,
  analyze: (text, { requirements }, { level }) => ({
    score: 40,
    issues: [{ type: 'house_style', severity: 3, begin: 0, end: 6, description: 'd', fix: 'f' }],
    recommendations: [
      {
        what: `Sort ${text.trim().split('\n').at(-1)}`,
        why: level,
        how: `${requirements.length}`,
        priority: 10,
      },
    ],
  }),
};

describe('an analyzer of the caller’s', () => {
  test('stands for the built-in one, its offsets moved to the résumé, its advice in the plan', async () => {
    await using tailor = await createTailor({ workers: 0, analyzers: [own] });
    const result = await tailor.customize({ resume: smallResume, posting: smallPosting, today }).result;
    const { analysis } = result.sections.find(({ type }) => type === 'skills') ?? {};
    expect(analysis).toMatchObject({ score: 40, type: 'skills' });
    const [issue] = analysis?.issues ?? [];
    expect(smallResume.slice(issue?.begin, issue?.end)).toBe('Skills');
    expect(result.report.plan[0]).toMatchObject({
      what: 'Sort Excel, invoicing, payroll',
      why: 'balanced',
      how: '3',
      sections: [{ type: 'skills', heading: 'Skills' }],
    });
    expect(result.partial).toBe(false);
  });

  test('is used by createAnalyzer, and gets the caller’s context', async () => {
    let seen: unknown;
    const analyze: OwnAnalyzer['analyze'] = (_text, _requirements, context) => {
      seen = context;
      return { score: 7 };
    };
    const analyzers = [{ ...own, analyze }];
    await using analyzer = await createAnalyzer('skills', { workers: 0, analyzers });
    expect(await analyzer.analyze('Excel', wanted, { resumeId: '12345' })).toMatchObject({
      score: 7,
      issues: [],
    });
    expect(seen).toMatchObject({ resumeId: '12345', level: 'balanced' });
  });

  const failing: Record<string, OwnAnalyzer['analyze']> = {
    throws: () => {
      throw new Error('no dictionary');
    },
    rejects: () => Promise.reject(new SavileError('network', 'no dictionary')),
    'answers nothing': () => undefined as never,
    'answers a score out of range': () => ({ score: 101 }),
    'answers offsets outside of the section': () => ({
      score: 1,
      issues: [{ type: 't', severity: 1, begin: 0, end: 10_000, description: 'd', fix: 'f' }],
    }),
    'answers advice without a reason': () => ({ score: 1, recommendations: [{ what: 'w' } as never] }),
  };
  test.each(Object.keys(failing))(
    'that %s makes its section’s analysis partial, never the run',
    async (how) => {
      const analyzers = [{ ...own, analyze: failing[how] as OwnAnalyzer['analyze'] }];
      await using tailor = await createTailor({ workers: 0, analyzers });
      const result = await tailor.customize({ resume: smallResume, posting: smallPosting, today }).result;
      const { analysis } = result.sections.find(({ type }) => type === 'skills') ?? {};
      expect(analysis?.partial).toMatch(/dictionary|must be/);
      expect(analysis?.factors.length).toBeGreaterThan(0); // the built-in one's
      expect(result.partial).toBe(false);
    },
  );

  test('that never answers ends with the time that it has', async () => {
    let signal: AbortSignal | undefined;
    const analyzers: OwnAnalyzer[] = [
      {
        type: 'skills',
        analyze: (_text, _requirements, context) => {
          signal = context.signal;
          return new Promise(() => {});
        },
      },
    ];
    await using tailor = await createTailor({ workers: 0, analyzers });
    const request = { resume: smallResume, posting: smallPosting, today, deadlineMs: 4_000 };
    const result = await tailor.customize(request).result;
    const { analysis } = result.sections.find(({ type }) => type === 'skills') ?? {};
    expect(analysis?.partial).toContain('longer than 2000 ms');
    expect(signal?.aborted).toBe(true);
  });

  test('is told when the run is cancelled', async () => {
    let begin: (signal: AbortSignal) => void = () => {};
    const started = new Promise<AbortSignal>((resolve) => {
      begin = resolve;
    });
    const analyzers: OwnAnalyzer[] = [
      {
        type: 'skills',
        analyze: (_text, _requirements, context) => {
          begin(context.signal);
          return new Promise(() => {});
        },
      },
    ];
    await using tailor = await createTailor({ workers: 0, analyzers });
    const run = tailor.customize({ resume: smallResume, posting: smallPosting, today });
    const signal = await started;
    run.cancel();
    await expect(run.result).rejects.toMatchObject({ code: 'cancelled' });
    expect(signal.aborted).toBe(true);
  });

  test('must be a function for a section type, one a type', async () => {
    for (const analyzers of [own, [{}], [{ ...own, type: 'hobbies' }], [own, own]]) {
      // @ts-expect-error: none of these is a list of analyzers
      await expect(createTailor({ workers: 0, analyzers })).rejects.toMatchObject({ code: 'bad_argument' });
    }
  });
});

test('the mock answers and fails as it is told, and remembers what it was asked', async () => {
  const told = createMockAnalyzer('skills', { answer: { score: 3 } });
  expect((await told.analyze('Excel', ['Excel'], { resumeId: '1' })).score).toBe(3);
  expect(told.calls).toEqual([{ section: 'Excel', context: { resumeId: '1' } }]);
  const error = new SavileError('internal', 'as told');
  await expect(createMockAnalyzer('skills', { error }).analyze('Excel', ['Excel'])).rejects.toBe(error);
});
