// The report as Markdown (CommonMark with tables). Every text of the documents is escaped: none of it
// becomes a heading, a link, HTML or a table's border.

import { oneLine } from './one_line.js';
import { addedPart, type ChangeView, label, type ReportView, type SectionView } from './view.js';

export function renderMarkdown(view: ReportView): string {
  const { score } = view;
  const blocks = [
    `# ${text(view.title)}`,
    `**Match ${score.before} → ${score.after} of 100.** ${text(view.summary)}`,
    view.partial ? 'Some sections could not be worked on and are as they were.' : '',
    '## Match',
    table(
      ['Factor', 'Before', 'After', 'Weight', 'Why'],
      view.factors.map((f) => [
        label(f.name),
        String(f.before),
        f.moved ? `**${f.after}**` : String(f.after),
        `${f.weight} %`,
        text(f.reason),
      ]),
    ),
    text(view.scale),
    '## Changes by section',
    ...view.sections.flatMap(sectionBlocks),
    ...(view.questions.length > 0
      ? [
          '## Questions only you can answer',
          'Nothing is filled in for you: what you do not answer stays out.',
          list(
            view.questions.map(
              ({ question, about, answered }) =>
                `${about ? `${text(oneLine(about, 160))}  \n  ` : ''}**${text(question)}**${answered ? `  \n  Answered: ${text(oneLine(answered, 160))}` : ''}`,
            ),
          ),
        ]
      : []),
    ...(view.plan.length > 0
      ? [
          '## What to improve next',
          view.plan
            .map(
              ({ what, why, how, sections, priority }, i) =>
                `${i + 1}. **${text(what)}** (${text(sections)}; priority ${priority} of 10)  \n   ${text(why)} ${text(how)}`,
            )
            .join('\n'),
        ]
      : []),
    '## The résumé as a whole',
    list(
      view.document.map(
        ({ name, score: of, reasons }) =>
          `${name}: ${of} of 100${reasons.length > 0 ? ` (${reasons.map((r) => text(r)).join('; ')})` : ''}`,
      ),
    ),
    '## Requirements',
    table(
      ['Requirement', 'Before', 'After', 'Evidence'],
      view.requirements.map((r) => [
        `${text(r.text)}${r.required ? '' : ' (preferred)'}`,
        r.before,
        r.after,
        text(oneLine(r.evidence, 120)),
      ]),
    ),
    `Match algorithm ${text(view.algorithm)}. The score says how much of the posting the résumé shows; it is no forecast.`,
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function sectionBlocks({
  name,
  score,
  outcome,
  reasons,
  strengths,
  partial,
  changes,
}: SectionView): string[] {
  const notes = [
    outcome,
    ...strengths,
    ...reasons.map((reason) => `To improve: ${reason}`),
    ...(partial ? [`Your own analyzer failed here: ${partial}`] : []),
  ];
  return [
    `### ${text(name)}${score === undefined ? '' : `: ${score} of 100`}`,
    list(notes.map((note) => text(label(note)))),
    ...changes.map(changeBlock),
  ];
}

function changeBlock(change: ChangeView): string {
  const marks = [change.state, change.source].filter(Boolean).map(text).join(', ');
  const shown =
    change.order.length > 0
      ? change.order
          .slice(0, 6)
          .map(({ text: part, was }, i) => `    ${i + 1}. ${text(oneLine(part, 120))} (was ${was})`)
      : [
          `    - before: ${text(oneLine(change.before)) || '(nothing)'}`,
          `    - after: ${text(oneLine(addedPart(change.before, change.after))) || '(nothing)'}`,
        ];
  const more = change.order.length > 6 ? [`    - and ${change.order.length - 6} more`] : [];
  const rest = [
    ...change.requirements.map((served) => `    - serves: ${text(served)}`),
    ...change.evidence.slice(0, 3).map((proof) => `    - evidence: ${text(oneLine(proof, 200))}`),
    ...change.findings.map((finding) => `    - ${text(finding)}`),
  ];
  return [`- **${text(change.reason)}** (${marks})`, ...shown, ...more, ...rest].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** One line, with every sign that Markdown or HTML reads put as itself. */
function text(raw: string): string {
  return raw
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&')
    .replace(/^([-+]|\d+[.)])(?=\s)/, '\\$1');
}
