// Results for people to read: plain text, one function a command.

import type { ParsedResume } from '../contract.js';
import type { TailoredResult } from '../run.js';
import { scoreInWords } from '../score_words.js';
import type { Match, Requirements, Verification, Warning } from '../wire/types.js';
import { oneLine, showChange } from './diff.js';
import type { Paint } from './paint.js';

export function showResume(
  { basics, sections, work, education, skills }: ParsedResume,
  paint: Paint,
): string {
  const { name, email, phone, location, links } = basics;
  return page([
    block('', [name, [email, phone, location, ...links].filter(Boolean).join('  ')], paint),
    block('Sections', [sections.map(({ type, heading }) => heading || `(${type})`).join(', ')], paint),
    block(
      'Work',
      work.map((job) => {
        const bullets = `${job.bullets.length} ${job.bullets.length === 1 ? 'bullet' : 'bullets'}`;
        return [
          span(job.start, job.current ? 'now' : job.end),
          list(job.title, job.organization, job.location),
          paint.dim(`(${bullets})`),
        ].join('  ');
      }),
      paint,
    ),
    block(
      'Education',
      education.map((e) =>
        [span(e.start, e.end), list(e.studyType || e.level, e.area, e.institution)].join('  '),
      ),
      paint,
    ),
    block('Skills', [skills.join(', ')], paint),
  ]);
}

export function showRequirements(requirements: Requirements, paint: Paint): string {
  const { jobTitle, company, seniority, location } = requirements;
  const asked = (importance: string): string[] =>
    requirements.requirements
      .filter((r) => r.importance === importance)
      .map((r) => `${r.id}  ${oneLine(r.text)}`);
  return page([
    block('', [list(jobTitle, company, location, seniority)], paint),
    block('Required', asked('required'), paint),
    block('Preferred', asked('preferred'), paint),
    block('Keywords', [Object.keys(requirements.keywords).join(', ')], paint),
  ]);
}

export function showMatch(match: Match, paint: Paint): string {
  const { score, factors, requirements, gaps } = match;
  const mark = { yes: '✓', partly: '~', no: '✗' } as const;
  return page([
    paint.strong(`Match ${score} of 100`),
    block(
      'Factors',
      [
        ...factors.map(
          (f) => `${String(f.score).padStart(3)}  ${f.name} (${f.weight} %)  ${paint.dim(f.reason)}`,
        ),
        paint.dim(scoreInWords(match)),
      ],
      paint,
    ),
    block(
      'Requirements',
      requirements.flatMap((r) => [
        `${mark[r.met]} ${oneLine(r.text)}${r.importance === 'preferred' ? paint.dim('  (preferred)') : ''}`,
        ...r.evidence.slice(0, 2).map(({ text }) => paint.dim(`      ${oneLine(text)}`)),
      ]),
      paint,
    ),
    block('Not shown', gaps.length > 0 ? [`${gaps.length} of ${requirements.length}`] : [], paint),
  ]);
}

export function showVerification({ verdict, findings, proofs }: Verification, paint: Paint): string {
  const said = {
    accept: 'Every claim is covered.',
    confirm: 'Please confirm:',
    block: 'Not covered by the source:',
  };
  return page([
    paint.strong(said[verdict]),
    block(
      '',
      findings.map(({ tier, type, text, why }) => `${tier}  ${type}  “${oneLine(text)}”  ${why}`),
      paint,
    ),
    block(
      'Proven',
      proofs.map(({ type, text, source }) => {
        const said = source.from === 'fact' ? 'you said' : 'source';
        return paint.dim(`${type}  “${oneLine(text)}”  ${said}: “${oneLine(source.text)}”`);
      }),
      paint,
    ),
  ]);
}

export function showTailored(result: TailoredResult, paint: Paint): string {
  const { changes, match, report, partial } = result;
  const texts = new Map(match.after.requirements.map(({ id, text }) => [id, text]));
  return page([
    ...changes.map((change) => showChange(change, result.original, texts, paint)),
    changes.length === 0
      ? 'No change: nothing in the résumé can be put better for this posting without inventing.'
      : '',
    block(
      'Not shown in the résumé',
      report.gaps.map(({ text, question }) => `${oneLine(text)}  ${paint.dim(question)}`),
      paint,
    ),
    block(
      'Told without a figure',
      report.questions.map(({ text, question }) => `${oneLine(text)}  ${paint.dim(question)}`),
      paint,
    ),
    block(
      'What to improve next',
      report.plan.slice(0, 5).map(({ what, how }) => `${what}  ${paint.dim(oneLine(how))}`),
      paint,
    ),
    paint.strong(`Match ${match.before.score} → ${match.after.score} of 100`),
    report.summary,
    partial ? 'Some sections could not be worked on and are as they were.' : '',
  ]);
}

export function showWarning(file: string, { message }: Warning): string {
  return `${file}: ${message}`;
}

function block(title: string, lines: readonly string[], paint: Paint): string {
  const kept = lines.filter((line) => line.trim() !== '');
  if (kept.length === 0) return '';
  return title ? [paint.strong(title), ...kept.map((line) => `  ${line}`)].join('\n') : kept.join('\n');
}

function page(blocks: readonly string[]): string {
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function list(...words: readonly string[]): string {
  return words.filter(Boolean).join(', ');
}

function span(start: string, end: string): string {
  if (!start && !end) return '';
  return start === end ? start : `${start} – ${end}`;
}
