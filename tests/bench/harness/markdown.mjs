// The findings as a document.

import { met, round } from './findings.mjs';

export function documentOf(machine, rows) {
  const bars = rows.flatMap(({ bars }) => bars);
  const missed = bars.filter((bar) => !met(bar)).length;
  return `# Benchmarks

Written by \`./scripts/bench\`; not by hand. Medians of ${machine.rounds} rounds in shuffled order after a warm-up, all
contestants of a row in one process (or one page). Only the ratios of one run count: times are this machine's.

${Object.entries(machine.facts)
  .map(([name, fact]) => `- ${name}: ${fact}`)
  .join('\n')}

${bars.length - missed} of ${bars.length} bars met, ${missed} missed.

${rows.map(sectionOf).join('\n')}`;
}

export function sectionOf({ title, what, figures, bars, notes }) {
  return `## ${title}

${[what, ...notes].join(' ')}
${figures.length > 0 ? `\n${figureTable(figures)}\n` : ''}${bars.length > 0 ? `\n${barTable(bars)}\n` : ''}`;
}

function figureTable(figures) {
  const own = figures.find(({ ours }) => ours);
  const ratio = ({ value, unit }) =>
    own && unit !== '' && own.unit === unit && own.value > 0 ? `${round(value / own.value)}` : '';
  return table(
    ['', 'median', 'ratio to the first'],
    figures.map((figure) => [
      figure.ours ? `**${figure.name}**` : figure.name,
      `${round(figure.value)} ${figure.unit}`,
      ratio(figure),
    ]),
  );
}

function barTable(bars) {
  return table(
    ['bar', 'here', ''],
    bars.map((bar) => [
      `${bar.what} ${bar.most === undefined ? `≥ ${bar.least}` : `≤ ${bar.most}`} ${bar.unit}`.trim(),
      `${round(bar.value)} ${bar.unit}`.trim(),
      met(bar) ? 'met' : '**missed**',
    ]),
  );
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
