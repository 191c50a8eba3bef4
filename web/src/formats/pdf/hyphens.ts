// Words broken at a line's end are made whole; the rest of the word moves up to its beginning.
//
// Typesetters (TeX) hyphenate, word processors and browsers break at hyphens that belong to the
// word. So the hyphen goes where the document knows the word without one or a typesetter made it,
// and stays where the document knows the word with one, or its first part is one that compounds
// begin with.

import type { TextLine } from './lines.js';

const typesetter = /tex|dvips|dvipdfm|indesign|framemaker|typst|prince/i;
const broken = /(\p{L}{2,})[-\u2010]$/u;
const opening =
  /^(self|cross|co|non|full|part|long|short|high|low|well|real|multi|pre|post|anti|semi|end|front|back|on|off|in|out|large|small|data|user|client|customer|people|world|award|state|third|first|second|hands|half|mid|peer|face|follow|follow-up|problem|decision|time|cost|risk|key|year|month|two|three|four|five|six|day)$/i;

export function joinBroken(lines: readonly TextLine[], producer: string): TextLine[] {
  const known = wordsOf(lines);
  const out = [...lines];
  for (let i = 0; i + 1 < out.length; i += 1) {
    const [line, next] = [out[i] as TextLine, out[i + 1] as TextLine];
    const start = broken.exec(line.text);
    const rest = /^(\s*)(\p{Ll}[\p{L}'’-]*[\p{L}])(\S*)(?:\s+|$)/u.exec(next.text);
    if (!start || !rest) continue;
    const [, head = ''] = start;
    const [whole, indent = '', tail = '', marks = ''] = rest;
    const plain = (head + tail).toLowerCase();
    const hyphenated = `${head}-${tail}`.toLowerCase();
    const drop =
      known.has(plain) ||
      (!known.has(hyphenated) && typesetter.test(producer) && !opening.test(head) && !/\d/.test(head));
    out[i] = { ...line, text: `${line.text.slice(0, -1)}${drop ? '' : '-'}${tail}${marks}` };
    const left = next.text.slice(whole.length);
    out[i + 1] = { ...next, text: left === '' ? '' : indent + left };
    if (left === '') out.splice(i + 1, 1);
  }
  return out;
}

function wordsOf(lines: readonly TextLine[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const [word] of text.replace(broken, '').matchAll(/\p{L}[\p{L}'’-]*/gu))
      words.add(word.toLowerCase());
  }
  return words;
}
