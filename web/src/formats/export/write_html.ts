// The tailored résumé as one HTML page: no script, nothing loaded, made for printing on one or two pages.
// The text can be selected and stands in reading order.

import { escaped } from '../../report/escape.js';
import type { Outline, OutlineBlock } from './outline.js';

const style = `
@page{size:auto;margin:16mm 17mm}
*{box-sizing:border-box}
body{margin:0 auto;max-width:48rem;padding:1.5rem;background:#fff;color:#1c2430;font:10.5pt/1.42 Charter,"Iowan Old Style",Georgia,"Times New Roman",serif}
h1{margin:0;font-size:20pt;line-height:1.15}
.contact{margin:.15rem 0;color:#454d5a}
h2{margin:1.1rem 0 .35rem;padding-bottom:.12rem;border-bottom:1px solid #9aa3b0;font-size:11.5pt;line-height:1.25;break-after:avoid}
h3{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1.5rem;margin:.6rem 0 .1rem;font-size:10.5pt;break-after:avoid}
p{margin:.2rem 0}
.detail{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1.5rem;margin:0 0 .15rem;color:#454d5a;break-after:avoid}
ul{margin:.2rem 0 .3rem;padding-left:1.15rem}
li{margin:.12rem 0;break-inside:avoid}
@media print{body{max-width:none;padding:0}}
`.trim();

export function writeHtml(outline: Outline): string {
  const { name, contact, sections } = outline;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(name || 'Résumé')}</title>
<style>${style}</style>
</head>
<body>
<header>
${name === '' ? '' : `<h1>${escaped(name)}</h1>\n`}${contact.map((line) => `<p class="contact">${escaped(line)}</p>`).join('\n')}
</header>
<main>
${sections.map(({ heading, blocks }) => `<section>${heading === '' ? '' : `<h2>${escaped(heading)}</h2>\n`}${body(blocks)}</section>`).join('\n')}
</main>
</body>
</html>
`;
}

function body(blocks: readonly OutlineBlock[]): string {
  let out = '';
  let depth = -1; // of the open list
  const close = (to: number): void => {
    for (; depth > to; depth -= 1) out += '</li></ul>\n';
  };
  for (const block of blocks) {
    if (block.kind !== 'item') {
      close(-1);
      out += `${line(block)}\n`;
      continue;
    }
    close(block.depth);
    if (depth === block.depth) out += '</li>\n';
    for (; depth < block.depth; depth += 1) out += depth + 1 < block.depth ? '<ul><li>' : '<ul>';
    out += `<li>${escaped(block.text)}`;
  }
  close(-1);
  return out;
}

/** Tabs part what stands left from what stands right. */
function line({ kind, text }: OutlineBlock): string {
  const parts = text.split(/\s*\t\s*/).map((part) => `<span>${escaped(part)}</span>`);
  const inner = parts.length > 1 ? parts.join(' ') : escaped(text);
  if (kind === 'entry') return `<h3>${inner}</h3>`;
  return kind === 'detail' ? `<p class="detail">${inner}</p>` : `<p>${inner}</p>`;
}
