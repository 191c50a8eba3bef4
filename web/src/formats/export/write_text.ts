// The tailored résumé as text and as Markdown.

import type { Outline } from './outline.js';
import { looksLikeMarkdown, plainText } from './plain_text.js';

/** Text that is no Markdown comes out as it is. */
export function writeText(text: string): string {
  return looksLikeMarkdown(text) ? plainText(text) : text;
}

/** Markdown comes out as it is; other text gets its marks from the outline. */
export function writeMarkdown(text: string, outline: Outline): string {
  return looksLikeMarkdown(text) ? text : asMarkdown(outline);
}

function asMarkdown({ name, contact, sections }: Outline): string {
  const out: string[] = [];
  if (name !== '') out.push(`# ${marked(name)}`, '');
  for (const line of contact) out.push(marked(line), '');
  for (const { heading, blocks } of sections) {
    if (heading !== '') out.push(`## ${marked(heading)}`, '');
    blocks.forEach(({ kind, text, depth }, i) => {
      const next = blocks[i + 1]?.kind;
      if (kind === 'entry') out.push(`### ${marked(text)}`, '');
      else if (kind === 'item') out.push(`${'  '.repeat(depth)}- ${marked(text)}`);
      else out.push(marked(text), '');
      if (kind === 'item' && next !== 'item') out.push('');
    });
  }
  return `${out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** A line whose signs mean themselves. */
function marked(text: string): string {
  return text
    .replace(/\s*\t\s*/g, ' | ')
    .replace(/[\\`*<[\]]/g, '\\$&')
    .replace(/(^|\s)(_+)(?=\S)/g, (_, before: string, lines: string) => before + lines.replace(/_/g, '\\_'))
    .replace(/^([#>+-])(?=\s)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s)/, '$1\\$2');
}
