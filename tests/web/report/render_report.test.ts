// The report in its formats: complete, in order, and safe whatever stands in the documents.

import { type Change, type CustomizeResult, createTailor, renderReport, type TailoredResult } from 'savile';
import { beforeAll, describe, expect, test } from 'vitest';
import { fixture, smallPosting, smallResume } from '../samples.js';

let result: TailoredResult;
beforeAll(async () => {
  await using tailor = await createTailor({ workers: 0 });
  const resume = fixture('samples/nurse-resume.txt');
  const posting = fixture('samples/nurse-posting.txt');
  result = await tailor.customize({ resume, posting, today: '2026-11' }).result;
});

/** The same result with one change of another making. */
function with_(change: Partial<Change>): CustomizeResult {
  const [first, ...rest] = result.changes;
  return { ...result, changes: [{ ...(first as Change), ...change }, ...rest] };
}

describe.each(['markdown', 'html'] as const)('as %s', (format) => {
  test('the summary comes first, then the changes by section, the questions and the plan', () => {
    const report = renderReport(result, format);
    const places = [
      result.report.summary.slice(0, 20),
      'Changes by section',
      'Questions only you can answer',
      'What to improve next',
    ].map((part) => report.indexOf(part));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test('nothing is left out: every change’s reason, every question, every step of the plan', () => {
    const plain = (text: string): string =>
      text.replace(/\\(.)/g, '$1').replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name] as string);
    const report = plain(renderReport(result, format));
    for (const { reason } of result.changes) expect(report).toContain(plain(reason));
    for (const { question } of [...result.report.gaps, ...result.report.questions]) {
      expect(report).toContain(plain(question));
    }
    for (const { what } of result.report.plan) expect(report).toContain(plain(what));
    for (const { heading } of result.sections) expect(report).toContain(plain(heading));
  });

  test('a question that is answered says by what, and only such a one', () => {
    const gaps = [
      {
        requirement: 'r1',
        text: 'Rust',
        importance: 'required' as const,
        question: 'Rust?',
        answered: 'Wrote it in Rust',
      },
    ];
    const answered = { ...result, report: { ...result.report, gaps, questions: [] } };
    expect(renderReport(answered, format)).toContain('Answered: Wrote it in Rust');
    expect(renderReport(result, format)).not.toContain('Answered:');
  });

  test('what a user stated is marked as such, and nothing else is', () => {
    expect(renderReport(with_({ source: 'user' }), format)).toContain('stated by you');
    expect(renderReport(result, format)).not.toContain('stated by you');
  });

  test('what waits and what was refused is not told as done', () => {
    expect(renderReport(with_({ status: 'refused' }), format)).toContain('refused');
    expect(renderReport(with_({ status: 'needs_confirmation' }), format)).toContain('waits for you');
  });

  test('the method of the result gives the same', () => {
    expect(result.reportAs(format)).toBe(renderReport(result, format));
  });

  test('a run that changed nothing has a report, too', async () => {
    const report = renderReport({ ...result, changes: [] }, format);
    expect(report).toContain('Match');
    expect(report).not.toContain('undefined');
  });
});

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const hostile =
  '</style><script>alert(1)</script><img src=x onerror="alert(1)"> [a](javascript:alert(1)) | `x` & "q" \'\u202e\u0000';

test('HTML is escaped wherever it comes from, and the page loads and runs nothing', async () => {
  await using tailor = await createTailor({ workers: 0 });
  const inText = hostile.replace('\u0000', ''); // a NUL makes a text binary
  const resume = smallResume.replace('Harbour Bakery', inText).replace('Skills\n', `Skills\n${inText}, `);
  const posting = smallPosting.replace('- Excel', `- Excel and ${inText}`);
  const made = await tailor.customize({ resume, posting, today: '2026-11' }).result;
  const changed = made.changes.map((change) => ({
    ...change,
    reason: hostile,
    before: hostile,
    after: hostile,
  }));
  const page = renderReport({ ...made, changes: changed }, 'html', { title: hostile });
  expect(page).not.toMatch(/<script|<img|onerror="|javascript:alert\(1\)"/i);
  expect(page.match(/<style>/g)).toHaveLength(1);
  expect(page.match(/<\/style>/g)).toHaveLength(1);
  expect(page).not.toMatch(/(?:src|href)="(?!#)/);
  expect(page).not.toContain('\u202e');
  expect(page).toContain("default-src 'none'");
});

test('HTML has one h1, a caption to each table, a scope to each heading of one, and a language', () => {
  const page = renderReport(result, 'html');
  expect(page).toContain('<html lang="en">');
  expect(page.match(/<h1>/g)).toHaveLength(1);
  expect(page.match(/<table>/g)?.length).toBe(page.match(/<caption>/g)?.length);
  for (const heading of page.match(/<th[^e>]*>/g) ?? []) expect(heading).toContain('scope=');
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
});

test('Markdown takes nothing of a document for a heading, a link, a table’s border or HTML', () => {
  const report = renderReport(with_({ reason: `# x\n## y ${hostile}` }), 'markdown', {
    title: `a\n# b ${hostile}`,
  });
  expect(report).not.toMatch(/(?<!\\)<script/);
  expect(report).not.toMatch(/(?<!\\)\[a(?<!\\)\]\(javascript/);
  expect(report.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
  for (const line of report.split('\n').filter((row) => row.startsWith('| '))) {
    expect([4, 5]).toContain(line.replaceAll('\\|', '').split('|').length - 2);
  }
});

test('JSON is what the others show, as data', () => {
  const view = JSON.parse(renderReport(result, 'json'));
  expect(view.score).toEqual({ before: result.match.before.score, after: result.match.after.score });
  expect(view.sections.flatMap(({ changes }: { changes: unknown[] }) => changes)).toHaveLength(
    result.changes.length,
  );
});

test('a format that there is not is refused', () => {
  // @ts-expect-error: no such format
  expect(() => renderReport(result, 'pdf')).toThrowError(/markdown, html or json/);
});
