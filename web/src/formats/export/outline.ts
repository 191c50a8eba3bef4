// A résumé's text as what a page shows: a name, lines of contact, sections of entries, items and prose.
//
// Law: every word of the text stands in the outline once, in the order of the text (a name that is
// not on the first line apart).

import type { ParsedResume } from '../../contract.js';
import { looksLikeMarkdown, plainText } from './plain_text.js';

export interface OutlineBlock {
  readonly kind: 'entry' | 'detail' | 'item' | 'text';
  text: string;
  /** Of an item: 0 for the outermost. */
  readonly depth: number;
}

export interface OutlineSection {
  readonly type: string;
  /** Empty where the text has none. */
  readonly heading: string;
  readonly blocks: readonly OutlineBlock[];
}

export interface Outline {
  readonly name: string;
  readonly contact: readonly string[];
  readonly sections: readonly OutlineSection[];
}

interface Line {
  readonly begin: number;
  readonly raw: string;
  readonly text: string; // without marks of Markdown
  readonly gap: boolean; // an empty line stands before it
}

const bullet = /^(\s*)[•‣▪■□●○◦◆❖►▶➢✓✔→·*–—-]\s+/u;

/** Of what `parse` gave. */
export function outlineOf(resume: ParsedResume): Outline {
  const lines = linesOf(resume.text);
  const known = knownOf(resume);
  const first = Math.min(...resume.sections.map(({ begin }) => begin), resume.text.length);
  const head = lines.filter(({ begin }) => begin < first);
  const at = head.findIndex(({ text }) => resume.basics.name !== '' && text.includes(resume.basics.name));
  const name = head[Math.max(0, at)];
  return {
    name: name?.text.trim() ?? '',
    contact: head.filter((line) => line !== name).map(({ text }) => text.trim()),
    sections: resume.sections.map(({ type, heading, begin, end }, i) => {
      const until = Math.max(end, resume.sections[i + 1]?.begin ?? resume.text.length);
      const from = firstFrom(lines.length, (at) => (lines[at] as Line).begin >= begin);
      const own = lines.slice(
        from,
        firstFrom(lines.length, (at) => (lines[at] as Line).begin >= until),
      );
      const titled = heading !== '' && own[0] !== undefined;
      return {
        type,
        heading: titled ? (own[0] as Line).text.trim().replace(/\s*:$/, '') : '',
        blocks: blocksOf(titled ? own.slice(1) : own, type, known),
      };
    }),
  };
}

function linesOf(text: string): Line[] {
  const markdown = looksLikeMarkdown(text);
  const out: Line[] = [];
  let at = 0;
  let gap = false;
  for (const raw of text.split('\n')) {
    const shown = (markdown ? plainText(raw) : raw).replace(/\r$/, '');
    if (shown.trim() === '') gap = true;
    else {
      out.push({ begin: at, raw, text: shown, gap });
      gap = false;
    }
    at += raw.length + 1;
  }
  return out;
}

/** What the parser found, for looking up; the arrays in order. */
interface Known {
  readonly starts: readonly number[]; // of entries
  readonly items: ReadonlySet<string>;
  readonly sortedItems: readonly string[];
  readonly fields: readonly string[];
}

function knownOf({ work, education }: ParsedResume): Known {
  const items = new Set(work.flatMap(({ bullets }) => bullets.map(keyOf)));
  const fields = [
    ...work.flatMap(({ location, organization, title }) => [location, organization, title]),
    ...education.flatMap(({ location, institution }) => [location, institution]),
  ];
  return {
    starts: [...work, ...education].map(({ span }) => span.begin).sort((a, b) => a - b),
    items,
    sortedItems: [...items].sort(),
    fields: [...new Set(fields)].filter((field) => field !== ''),
  };
}

/** The first of `count` places for which `holds`, which holds for all after it; `count` for none. */
function firstFrom(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function blocksOf(lines: readonly Line[], type: string, known: Known): OutlineBlock[] {
  const out: OutlineBlock[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    const text = line.text.trim();
    const mark = bullet.exec(line.text);
    const opens = hasStart(known.starts, line);
    if (opens && !mark) {
      out.push({ kind: 'entry', text, depth: 0 });
    } else if (mark) {
      const depth = Math.min(3, Math.max(0, Math.floor(((mark[1] ?? '').length - 1) / 2)));
      out.push({ kind: 'item', text: line.text.slice(mark[0].length).trim(), depth });
    } else if (
      last?.kind === 'item' &&
      !line.gap &&
      continues(last.text, text, line.text, known.sortedItems)
    ) {
      last.text += ` ${text}`;
    } else if (known.items.has(keyOf(text))) {
      out.push({ kind: 'item', text, depth: 0 });
    } else if (last && last.kind !== 'item' && last.kind !== 'text' && isDetail(text, known.fields)) {
      out.push({ kind: 'detail', text, depth: 0 });
    } else if (type === 'summary' && last?.kind === 'text' && !line.gap) {
      last.text += ` ${text}`;
    } else if (isTitle(line.raw)) {
      out.push({ kind: 'entry', text, depth: 0 });
    } else {
      out.push({ kind: 'text', text, depth: 0 });
    }
  }
  return out;
}

/** A heading of Markdown within a section, or a line that opens in bold and has no sentence. */
function isTitle(raw: string): boolean {
  return /^ {0,3}#{3,6}\s/.test(raw) || /^\*\*[^*]+\*\*(?!.*[.!?]$)/.test(raw);
}

function hasStart(starts: readonly number[], { begin, raw }: Line): boolean {
  const start = starts[firstFrom(starts.length, (at) => (starts[at] as number) >= begin)];
  return start !== undefined && start <= begin + raw.length;
}

/** The rest of an item that was broken into lines. */
function continues(item: string, text: string, raw: string, items: readonly string[]): boolean {
  const whole = keyOf(`${item} ${text}`);
  const next = items[firstFrom(items.length, (at) => (items[at] as string) >= whole)];
  return next?.startsWith(whole) || (/^\s{2,}\S/.test(raw) && !/[.!?]$/.test(item));
}

/** Employer, place, dates: short, and said in one of the entries' fields or with a year in it. */
function isDetail(text: string, fields: readonly string[]): boolean {
  if (text.length > 120 || /[.!?]$/.test(text)) return false;
  return /\b(19|20)\d\d\b/.test(text) || fields.some((field) => text.includes(field));
}

function keyOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
