// The report as one HTML page: no script, nothing loaded, every text escaped. Light and dark, and made
// for printing too.

import { escaped as text } from './escape.js';
import { oneLine } from './one_line.js';
import { style } from './style.js';
import {
  addedPart,
  type ChangeView,
  type FactorView,
  label,
  type ReportView,
  type SectionView,
} from './view.js';

export function renderHtml(view: ReportView): string {
  const changed = view.sections.filter(({ changes }) => changes.length > 0);
  const parts = [
    part('match', 'Match', `${factorTable(view.factors)}\n<p>${text(view.scale)}</p>`),
    part(
      'changes',
      'Changes by section',
      changed.length > 0 ? changed.map(section).join('') : '<p>No change was needed or could be proved.</p>',
    ),
    part('sections', 'Sections', sectionTable(view.sections) + documentList(view)),
    view.questions.length > 0 ? part('questions', 'Questions only you can answer', questions(view)) : '',
    view.plan.length > 0 ? part('plan', 'What to improve next', plan(view)) : '',
    part('requirements', 'Requirements', requirementTable(view)),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${text(view.title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${text(view.title)}</h1>
<p class="score"><span class="number">${view.score.before}</span><span class="arrow" aria-hidden="true">→</span><span class="visually-hidden"> to </span><span class="number after">${view.score.after}</span> <span class="of">of 100</span></p>
<p class="summary">${text(view.summary)}</p>
${view.partial ? '<p class="notice">Some sections could not be worked on and are as they were.</p>' : ''}
${contents(view)}
</header>
<main>
${parts.filter(Boolean).join('\n')}
</main>
<footer><p>Match algorithm ${text(view.algorithm)}. The score says how much of the posting the résumé shows; it is no forecast of an employer’s answer.</p></footer>
</body>
</html>
`;
}

function contents(view: ReportView): string {
  const made = view.sections.flatMap(({ changes }) => changes).filter(({ state }) => state === 'made').length;
  const links = [
    ['match', 'Match'],
    ['changes', `Changes (${made})`],
    ['sections', 'Sections'],
    ...(view.questions.length > 0 ? [['questions', `Questions (${view.questions.length})`]] : []),
    ...(view.plan.length > 0 ? [['plan', `Plan (${view.plan.length})`]] : []),
    ['requirements', `Requirements (${view.requirements.length})`],
  ];
  return `<nav aria-label="Contents"><ul>${links.map(([id, name]) => `<li><a href="#${id}">${name}</a></li>`).join('')}</ul></nav>`;
}

function part(id: string, heading: string, body: string): string {
  return `<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${body}
</section>`;
}

function factorTable(factors: readonly FactorView[]): string {
  const rows = factors.map(
    (
      f,
    ) => `<tr${f.moved ? ' class="moved"' : ''}><th scope="row">${text(label(f.name))}</th><td class="count">${f.before}</td>
<td class="count">${f.after}${f.moved ? ` <span class="gain">${f.after > f.before ? '+' : '−'}${Math.abs(f.after - f.before)}</span>` : ''}</td>
<td class="count">${f.weight} %</td><td>${text(f.reason)}</td></tr>`,
  );
  return table('How the match is made up', ['Factor', 'Before', 'After', 'Weight', 'Why'], rows, [
    '',
    'count',
    'count',
    'count',
    '',
  ]);
}

function sectionTable(sections: readonly SectionView[]): string {
  const rows = sections.map(
    ({ name, score, outcome, reasons, strengths, partial }) => `<tr><th scope="row">${text(name)}</th>
<td class="count">${score ?? '–'}</td><td>${text(label(outcome))}</td>
<td>${notes(strengths, reasons, partial)}</td></tr>`,
  );
  return table('Each section as it was given', ['Section', 'Score', 'Outcome', 'Notes'], rows, [
    '',
    'count',
    '',
    '',
  ]);
}

function notes(strengths: readonly string[], reasons: readonly string[], partial: string): string {
  const items = [
    ...strengths.map((strength) => `<li class="good">${text(strength)}</li>`),
    ...reasons.map((reason) => `<li>${text(label(reason))}</li>`),
    ...(partial ? [`<li class="notice">Your own analyzer failed here: ${text(partial)}</li>`] : []),
  ];
  return items.length > 0 ? `<ul class="notes">${items.join('')}</ul>` : '';
}

function documentList({ document }: ReportView): string {
  const items = document.map(
    ({ name, score, reasons }) =>
      `<li><strong>${text(name)}: ${score} of 100.</strong> ${text(reasons.map(label).join('. '))}</li>`,
  );
  return `<h3>The résumé as a whole</h3><ul>${items.join('')}</ul>`;
}

function section({ name, changes }: SectionView): string {
  return `<section class="changed"><h3>${text(name)}</h3>${changes.map(change).join('')}</section>`;
}

function change(view: ChangeView): string {
  const { state, source, userAsserted, reason } = view;
  return `<article class="change ${state === 'made' ? 'made' : state === 'refused' ? 'refused' : 'waiting'}">
<p class="reason">${text(reason)} <span class="state">${state}</span>${source ? ` <span class="state${userAsserted ? ' user' : ''}">${text(source)}</span>` : ''}</p>
${view.order.length > 0 ? order(view) : words(view)}
${facts(view)}</article>`;
}

function words({ before, after }: ChangeView): string {
  const row = (name: string, body: string, tag: string): string =>
    body.trim()
      ? `<p class="${tag}"><span class="name">${name}</span> <${tag}>${text(oneLine(body, 800))}</${tag}></p>`
      : '';
  return (
    row('Before', before, 'del') + row(before.trim() ? 'After' : 'Added', addedPart(before, after), 'ins')
  );
}

function order({ order }: ChangeView): string {
  const shown = order.slice(0, 8);
  const items = shown.map(
    ({ text: part, was }, i) =>
      `<li>${text(oneLine(part, 160))}${was === i + 1 ? '' : ` <span class="was">was ${was}</span>`}</li>`,
  );
  const more =
    order.length > shown.length ? `<p class="more">and ${order.length - shown.length} more</p>` : '';
  return `<p class="name">New order</p><ol>${items.join('')}</ol>${more}`;
}

function facts({ requirements, evidence, findings }: ChangeView): string {
  const group = (name: string, bodies: readonly string[]): (readonly [string, string])[] =>
    bodies.map((body, i) => [i === 0 ? name : '', body] as const); // the name once
  const rows = [
    ...group('Serves', requirements),
    ...group(
      'Evidence',
      evidence.slice(0, 3).map((proof) => oneLine(proof, 240)),
    ),
    ...group('Gate', findings),
  ];
  if (rows.length === 0) return '';
  return `<dl>${rows.map(([name, body]) => `<div><dt>${name}</dt><dd>${text(body)}</dd></div>`).join('')}</dl>`;
}

function questions(view: ReportView): string {
  const items = view.questions.map(
    ({
      question,
      about,
      required,
      kind,
    }) => `<li><p class="about">${[kind === 'figure' ? '' : required ? 'Required' : 'Preferred', text(oneLine(about, 240))].filter(Boolean).join(': ')}</p>
<p class="question">${text(question)}</p></li>`,
  );
  return `<p>Nothing is filled in for you: what you do not answer stays out.</p><ol class="questions">${items.join('')}</ol>`;
}

function plan(view: ReportView): string {
  const items = view.plan.map(
    ({
      what,
      why,
      how,
      sections,
      priority,
      example,
    }) => `<li><p class="what">${text(what)} <span class="state">${text(sections)}</span> <span class="priority">priority ${priority} of 10</span></p>
<p>${text(why)} ${text(how)}</p>${example ? words({ ...noChange, ...example }) : ''}</li>`,
  );
  return `<ol class="plan">${items.join('')}</ol>`;
}

const noChange: ChangeView = {
  id: '',
  state: 'made',
  source: '',
  userAsserted: false,
  reason: '',
  before: '',
  after: '',
  order: [],
  requirements: [],
  evidence: [],
  findings: [],
};

function requirementTable({ requirements }: ReportView): string {
  const mark = { shown: 'yes', 'shown in part': 'partly', 'not shown': 'no' } as const;
  const rows = requirements.map(
    (
      r,
    ) => `<tr><th scope="row">${text(oneLine(r.text, 300))}${r.required ? '' : ' <span class="state">preferred</span>'}</th>
<td>${r.before}</td><td class="${mark[r.after as keyof typeof mark]}">${r.after}</td><td class="proof">${text(oneLine(r.evidence, 160))}</td></tr>`,
  );
  return table(
    'What the posting asks for and where the tailored résumé shows it',
    ['Requirement', 'Before', 'After', 'Evidence'],
    rows,
    ['', '', '', ''],
  );
}

function table(
  caption: string,
  head: readonly string[],
  rows: readonly string[],
  classes: readonly string[],
): string {
  if (rows.length === 0) return '';
  const cells = head.map(
    (name, i) => `<th scope="col"${classes[i] ? ` class="${classes[i]}"` : ''}>${name}</th>`,
  );
  return `<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>
<thead><tr>${cells.join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`;
}
