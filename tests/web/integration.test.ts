// All components together, through the public API and with the real engine: extract, analyze, plan, edit,
// verify, apply, report, as tasks of an orchestrator that need one another.

import {
  type Change,
  createAnalyzer,
  createOrchestrator,
  createTailor,
  Priority,
  renderReport,
  type SectionAnalysis,
  SectionType,
} from 'savile';
import { expect, test } from 'vitest';
import { fixture } from './samples.js';

const today = '2026-11';

test.each([
  ['a platform engineer', 'samples/resume.md', 'samples/posting.txt'],
  ['a nurse', 'samples/nurse-resume.txt', 'samples/nurse-posting.txt'],
  ['a seller', 'samples/sales-resume.md', 'samples/sales-posting.txt'],
])(
  '%s: every component does its part, and nothing is invented on the way',
  async (_, resumeFile, postingFile) => {
    const resume = fixture(resumeFile);
    const posting = fixture(postingFile);
    await using tailor = await createTailor({ workers: 1 });
    await using analyzer = await createAnalyzer(SectionType.EXPERIENCE, { level: 'extensive', workers: 0 });
    const orchestrator = await createOrchestrator<{ jobId: string }>({ maxConcurrentTasks: 5 });

    const requirements = orchestrator.addTask({ name: 'extract', run: () => tailor.extract(posting) });
    const parsed = orchestrator.addTask({ name: 'parse', run: () => tailor.parse(resume) });
    const analysis = orchestrator.addTask({
      name: 'analyze',
      dependencies: [requirements, parsed],
      run: async (_context, { results, signal }): Promise<SectionAnalysis> => {
        const paper = results.get(parsed)?.value as Awaited<ReturnType<typeof tailor.parse>>;
        const asked = results.get(requirements)?.value as Awaited<ReturnType<typeof tailor.extract>>;
        const work = paper.sections.find(({ type }) => type === 'experience');
        const text = resume.slice(work?.begin, work?.end);
        return analyzer.analyze(text, asked, { today, signal, resumeId: '12345' });
      },
    });
    const tailored = orchestrator.addTask({
      name: 'tailor',
      priority: Priority.HIGH,
      dependencies: [analysis],
      run: (_context, { signal }) => tailor.customize({ resume, posting, today, signal }).result,
    });
    const done = await orchestrator.executeAll({ jobId: '12345' });
    for (const task of [requirements, parsed, analysis, tailored])
      expect(done.get(task)?.status).toBe('succeeded');

    const looked = done.get(analysis)?.value as SectionAnalysis;
    const result = done.get(tailored)?.value as Awaited<ReturnType<typeof tailor.customize>['result']>;

    // analyze: by itself as in the run, but for what only the whole résumé shows
    const inRun = result.sections.find(({ type }) => type === 'experience')?.analysis;
    expect(looked.issues.map(({ type }) => type)).toEqual(inRun?.issues.map(({ type }) => type));
    expect(result.analyses.map(({ aspect }) => aspect)).toEqual(['document', 'achievements', 'tone']);

    // plan: ordered, each thing once, each naming sections that the tailored text has
    const { plan } = result.report;
    expect(plan.length).toBeGreaterThan(0);
    expect(new Set(plan.map(({ what }) => what)).size).toBe(plan.length);
    for (const [i, { priority }] of plan.entries())
      expect(priority).toBeLessThanOrEqual(plan[i - 1]?.priority ?? 10);
    for (const { heading } of plan.flatMap(({ sections }) => sections))
      expect(result.resume).toContain(heading);

    // edit and verify: what is accepted passes the verifier again, as one document
    const accepted = result.changes.filter(({ status }: Change) => status === 'accept');
    expect(accepted.length).toBeGreaterThan(0);
    const verdict = await tailor.verify({ before: resume, after: result.resume });
    expect(verdict.findings.filter(({ tier }) => tier === 'A')).toEqual([]);
    const lie = result.resume.replace(/\b\d+\b(?= )/, '977');
    expect((await tailor.verify({ before: resume, after: lie })).verdict).toBe('block');

    // apply: all of them are the tailored text, none of them the original
    expect(result.apply(accepted)).toBe(result.resume);
    expect(result.apply([])).toBe(resume);
    expect(result.match.after.score).toBeGreaterThanOrEqual(result.match.before.score);

    // report: each change with its reason and its evidence, which stands in the résumé
    const report = renderReport(result, 'markdown');
    for (const { evidence } of accepted) {
      for (const { begin, end, text } of evidence) expect(resume.slice(begin, end)).toBe(text);
    }
    expect(report).toContain(`Match ${result.match.before.score} → ${result.match.after.score} of 100`);
    expect(report.match(/^- \*\*/gm)?.length).toBeGreaterThanOrEqual(result.changes.length);

    // figures are asked for, never filled in
    for (const { question, text, begin, end } of result.report.questions) {
      expect(question).toMatch(/\?$/);
      expect(resume.slice(begin, end)).toBe(text);
    }
  },
);
