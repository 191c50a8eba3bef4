// Running heads and feet: the same line at the same height of several pages. Page numbers go; any
// other one stays once, at the text's end, so that it does not stand between two lines that belong
// together.

import type { Segment } from './segment.js';

export interface Sheet {
  readonly height: number;
  readonly segments: readonly Segment[];
}

export interface WithoutRunning {
  readonly pages: readonly (readonly Segment[])[];
  /** The running lines, each once. */
  readonly running: readonly string[];
}

const margin = 0.11; // of a page's height, at its top and its foot

export function withoutRunning(sheets: readonly Sheet[]): WithoutRunning {
  const seen = new Map<string, Set<number>>();
  for (const [page, { segments, height }] of sheets.entries()) {
    for (const segment of segments) {
      if (!inMargin(segment, height)) continue;
      const key = keyOf(segment, height);
      const pages = seen.get(key) ?? new Set();
      seen.set(key, pages.add(page));
    }
  }
  const running = new Map<string, string>();
  const pages = sheets.map(({ segments, height }, page) =>
    segments.filter((segment) => {
      if (!inMargin(segment, height)) return true;
      if (isPageNumber(segment.text, page, sheets.length)) return false;
      const key = keyOf(segment, height);
      const repeated = (seen.get(key)?.size ?? 0) * 2 > sheets.length && sheets.length > 1;
      if (!repeated || (page === 0 && segment.y < height / 2)) return true; // the first page's top is its own
      if (!running.has(key)) running.set(key, segment.text);
      return false;
    }),
  );
  return { pages, running: [...running.values()] };
}

function inMargin({ y, size }: Segment, height: number): boolean {
  return y - size < height * margin || y > height * (1 - margin);
}

function keyOf({ text, y }: Segment, height: number): string {
  return `${text.replace(/\d+/g, '#')} ${Math.round((y / height) * 60)}`;
}

/** "2", "Page 2 of 3", "- 2 -", on the page that it numbers. */
function isPageNumber(text: string, page: number, of: number): boolean {
  if (of < 2) return false;
  const match =
    /^\W*(?:page|seite|pagina|página|p\.?)?\W*(\d{1,3})\W*(?:(?:of|von|de|di|van|\/)\W*(\d{1,3}))?\W*$/iu.exec(
      text,
    );
  return (
    match !== null && Number(match[1]) === page + 1 && (match[2] === undefined || Number(match[2]) === of)
  );
}
