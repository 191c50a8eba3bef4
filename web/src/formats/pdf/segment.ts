// Signs joined to segments: stretches of text on one base line without a wide gap in them.
//
//   glyphs in drawing order ─▶ runs (drawn one after the other) ─▶ segments (neighbours on the page)
//
// A segment is the unit that columns are told from: words that a reader takes in one go. Within it,
// blanks are where the file has them, or where the gap is as wide as one. The same sign drawn twice
// in nearly the same place is one bold sign.

import type { Glyph } from './glyph.js';

export interface Segment {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  /** How many of its letters are bold, and how many there are. */
  readonly bold: number;
  readonly letters: number;
  /** Place in the drawing order. */
  readonly order: number;
}

/** A gap from here on parts words, in ems. */
const wordGap = 0.11;
/** A gap from here on parts segments, in ems. */
const segmentGap = 0.85;
/** Justified lines have wide blanks, but none from here on, in ems. */
const widestBlank = 2.6;
/** What is drawn next but farther off than this is no neighbour, in ems. */
const farOff = 4;

interface Run {
  glyphs: Glyph[];
  order: number;
}

export function segmentsOf(glyphs: readonly Glyph[]): Segment[] {
  const runs = joinDrawn(once(glyphs));
  const segments = runs.flatMap((run) => segmentOf(run.glyphs, run.order));
  return joinNeighbours(segments);
}

/** Without second copies; the first becomes bold. */
function once(glyphs: readonly Glyph[]): Glyph[] {
  const out: Glyph[] = [];
  const places = new Map<string, number[]>();
  for (const glyph of glyphs) {
    const key = `${glyph.text} ${Math.round(glyph.y / 4)}`;
    const near = places.get(key);
    const twin = near?.findLast((place) => {
      const other = out[place] as Glyph;
      return Math.hypot(other.x - glyph.x, other.y - glyph.y) < glyph.size * 0.12;
    });
    if (twin !== undefined && glyph.text.trim() !== '') {
      out[twin] = { ...(out[twin] as Glyph), bold: true };
      continue;
    }
    if (near) near.push(out.length);
    else places.set(key, [out.length]);
    if (near && near.length > 400) near.shift();
    out.push(glyph);
  }
  return out;
}

function joinDrawn(glyphs: readonly Glyph[]): Run[] {
  const runs: Run[] = [];
  let last: Glyph | undefined;
  for (const [order, glyph] of glyphs.entries()) {
    const run = runs.at(-1);
    if (run && last && follows(last, glyph)) run.glyphs.push(glyph);
    else runs.push({ glyphs: [glyph], order });
    last = glyph;
  }
  return runs;
}

function follows(last: Glyph, next: Glyph): boolean {
  const em = Math.max(last.size, next.size);
  const gap = next.x - (last.x + last.width);
  return Math.abs(next.y - last.y) < em * 0.1 && gap < em * farOff && gap > -em * 0.5;
}

function segmentOf(glyphs: readonly Glyph[], order: number): Segment[] {
  const spacing = letterSpacing(glyphs);
  const blankGap = Math.max(segmentGap, justifiedBlank(glyphs) * 1.25);
  const out: Segment[] = [];
  let text = '';
  let shown: Glyph[] = [];
  const close = (): void => {
    const [first, last] = [shown[0], shown.at(-1)];
    if (first && last && text.trim() !== '') {
      const letters = shown.filter(({ text: sign }) => /[\p{L}\p{N}]/u.test(sign));
      out.push({
        text: text.trim(),
        x0: first.x,
        x1: Math.max(last.x + last.width, first.x),
        y: first.y,
        size: median(shown.map(({ size }) => size)),
        bold: letters.filter(({ bold }) => bold).length,
        letters: letters.length,
        order: order + out.length / 1000,
      });
    }
    text = '';
    shown = [];
  };
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    const blank = glyph.text.trim() === '';
    if (last && shown.length > 0) {
      const before = shown.at(-1) as Glyph;
      const gap = glyph.x - (before.x + before.width);
      const most = last === before ? segmentGap : blankGap;
      if (!blank && gap > glyph.size * most + spacing) close();
      else if (!text.endsWith(' ') && glyph.x - (last.x + last.width) - spacing > glyph.size * wordGap)
        text += ' ';
    }
    if (blank) {
      if (text !== '' && !text.endsWith(' ')) text += ' ';
    } else {
      text += glyph.text;
      shown.push(glyph);
    }
    last = glyph;
  }
  close();
  return out;
}

/** The even space that sets letters apart ("P R O F I L E"), or 0. */
function letterSpacing(glyphs: readonly Glyph[]): number {
  const gaps: number[] = [];
  let wide = 0;
  for (let i = 1; i < glyphs.length; i += 1) {
    const [before, glyph] = [glyphs[i - 1] as Glyph, glyphs[i] as Glyph];
    if (before.text.trim() === '' || glyph.text.trim() === '') continue;
    const gap = glyph.x - (before.x + before.width);
    gaps.push(gap);
    if (gap > glyph.size * 0.05) wide += 1;
  }
  if (gaps.length < 3 || wide * 10 < gaps.length * 6) return 0;
  return median(gaps);
}

/** How wide the blanks of a justified line are, in ems; 0 where there are too few to tell. */
function justifiedBlank(glyphs: readonly Glyph[]): number {
  const gaps: number[] = [];
  let before: Glyph | undefined;
  let blanks = 0;
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') {
      blanks += 1;
      continue;
    }
    if (before && blanks === 1) gaps.push((glyph.x - (before.x + before.width)) / glyph.size);
    before = glyph;
    blanks = 0;
  }
  const usual = median(gaps);
  return gaps.length >= 3 && usual < widestBlank ? usual : 0;
}

/** What stands on one line with hardly a gap between, whatever order it was drawn in. */
function joinNeighbours(segments: readonly Segment[]): Segment[] {
  const sorted = [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const out: Segment[] = [];
  for (const row of rowsOf(sorted)) {
    let open: Segment | undefined;
    for (const next of row) {
      const joined: Segment | undefined = open ? joinTwo(open, next) : undefined;
      if (joined) {
        open = joined;
        continue;
      }
      if (open) out.push(open);
      open = next;
    }
    if (open) out.push(open);
  }
  return out;
}

function joinTwo(a: Segment, b: Segment): Segment | undefined {
  const em = Math.max(a.size, b.size);
  const gap = b.x0 - a.x1;
  if (gap > Math.min(a.size, b.size) * segmentGap || gap < -em * 0.5) return undefined;
  if (isMark(a.text) && a.order !== b.order && gap > em * 0.2) return undefined; // a bullet
  return {
    text: a.text + (gap > em * 0.12 ? ' ' : '') + b.text,
    x0: Math.min(a.x0, b.x0),
    x1: Math.max(a.x1, b.x1),
    y: a.letters >= b.letters ? a.y : b.y,
    size: a.letters >= b.letters ? a.size : b.size,
    bold: a.bold + b.bold,
    letters: a.letters + b.letters,
    order: Math.min(a.order, b.order),
  };
}

function isMark(text: string): boolean {
  return /^[^\p{L}\p{N}\s]$/u.test(text) && !/[("'“‘[]/.test(text);
}

/** Segments on one base line, from left to right; the lines from top to bottom. */
export function rowsOf(segments: readonly Segment[]): Segment[][] {
  const rows: { y: number; size: number; of: Segment[] }[] = [];
  for (const segment of [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.at(-1);
    const reach = row ? Math.max(row.size, segment.size) * 0.45 : 0;
    if (row && segment.y - row.y < Math.max(reach, 1) && !row.of.some((other) => overlap(other, segment))) {
      row.of.push(segment);
      if (segment.size > row.size) row.size = segment.size;
    } else {
      rows.push({ y: segment.y, size: segment.size, of: [segment] });
    }
  }
  const sorted = rows.map(({ of }) => of.sort((a, b) => a.x0 - b.x0));
  // Two lines set nearly on one another are read as they were drawn.
  for (let i = 1; i < sorted.length; i += 1) {
    const [a, b] = [sorted[i - 1]?.[0], sorted[i]?.[0]];
    if (!a || !b || b.y - a.y > Math.max(a.size, b.size) * 0.5 || b.order > a.order) continue;
    [sorted[i - 1], sorted[i]] = [sorted[i] as Segment[], sorted[i - 1] as Segment[]];
  }
  return sorted;
}

/** One stands above the other: they are of two lines, however near these are. */
function overlap(a: Segment, b: Segment): boolean {
  const common = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  return b.y - a.y > 0.5 && common > 0.3 * Math.min(a.x1 - a.x0, b.x1 - b.x0);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
