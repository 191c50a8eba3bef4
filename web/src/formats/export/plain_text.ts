// A Markdown résumé as plain text, for a form or a mail: the marks go, every word stays.
//
// Laws: text without marks comes back as it is, but for spaces at line ends; no letter or digit is
// lost. The patterns never look beyond one line.

const fence = /^\s*(?:`{3,}|~{3,})\s*$/;
const fenceMarks = /^(\s*)(?:`{3,}|~{3,})/; // what stands beside them is a word like any other
const rule = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const heading = /^ {0,3}#{1,6}[ \t]+/;
// Inner marks first opens the outer ones: **a *b* c** takes three passes.
const emphasis = ['\\*\\*\\*', '\\*\\*', '\\*', '\\*\\*', '___', '__', '_', '__'].map(emphasized);
const quote = /^(?: {0,3}>[ \t]?)+/;

// A name that ends in .md decides; else a heading, a bold word or a link does. Bullets alone are
// as common in plain text.
export function looksLikeMarkdown(text: string, fileName = ''): boolean {
  if (/\.(md|markdown)$/i.test(fileName)) return true;
  return text
    .split('\n')
    .some(
      (line) =>
        heading.test(line) || /\*\*[^*\s][^*]*\*\*/.test(line) || /\[[^\][]+\]\([^()\s]+\)/.test(line),
    );
}

export function plainText(markdown: string): string {
  const out: string[] = [];
  for (const line of markdown.split('\n')) {
    if (fence.test(line) || rule.test(line)) continue;
    out.push(plainLine(line));
  }
  return out.join('\n').replace(/\n{3,}/g, '\n\n');
}

const anyMark = /[#>*+[\]<`~_\\]/; // most lines have none

function plainLine(line: string): string {
  const text = anyMark.test(line) ? unmarked(line) : line;
  return text.replace(/[ \t]+(\r?)$/, '$1');
}

function unmarked(line: string): string {
  let text = line.replace(fenceMarks, '$1');
  if (heading.test(text)) text = text.replace(heading, '').replace(/[ \t]+#+[ \t]*$/, '');
  text = text.replace(quote, '');
  text = text.replace(/^(\s*)[*+](?=[ \t])/, '$1-');
  text = text.replace(/!?\[([^\][]*)\]\(<?([^()\s<>]+)>?(?:[ \t]+"[^"]*")?\)/g, linkText);
  text = text.replace(/<((?:https?:|mailto:)[^<>\s]+)>/g, (_, url: string) => shown(url));
  text = text.replace(/`([^`]+)`/g, '$1');
  for (const pattern of emphasis) text = text.replace(pattern, '$1');
  return text.replace(/\\([\\`*_{}[\]()#+\-.!|<>])/g, '$1');
}

// *word* but not 2 * 3 * 4; _word_ but not snake_case_name nor __init__.py.
function emphasized(mark: string): RegExp {
  const one = mark.at(-1) === '_' ? '_' : '\\*';
  return new RegExp(
    `(?<![\\p{L}\\p{N}\\\\${one}])${mark}(?=[^\\s${one}])([^${one}]*[^\\s${one}\\\\])${mark}(?!\\.?[\\p{L}\\p{N}]|${one})`,
    'gu',
  );
}

function linkText(_whole: string, label: string, url: string): string {
  const address = shown(url);
  return label === '' || label === url || label === address ? address : `${label} (${address})`;
}

function shown(url: string): string {
  return url.replace(/^(?:https?:\/\/|mailto:)/, '').replace(/\/$/, '');
}
