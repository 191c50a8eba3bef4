// Bullets that are drawn as shapes, as browsers print them: a small dot left of where a line begins,
// with nothing before it. They become signs, so that lists are told like any other.

import type { Box } from './geometry.js';
import type { Glyph } from './glyph.js';

/** A small shape, and how many signs were drawn before it. */
export interface Dot {
  readonly box: Box;
  readonly order: number;
}

const mostDots = 600; // a page; more is a pattern

export function isDotSized({ x0, y0, x1, y1 }: Box): boolean {
  const [width, height] = [x1 - x0, y1 - y0];
  return width > 1 && width < 6 && height > 1 && height < 6 && Math.abs(width - height) < 0.35 * width;
}

/** The signs with a "•" for each dot that opens a line. */
export function withDrawnBullets(glyphs: readonly Glyph[], dots: readonly Dot[]): Glyph[] {
  if (dots.length === 0 || dots.length > mostDots) return [...glyphs];
  const bullets = dots.flatMap(({ box, order }) => {
    const opened = lineOpenedBy(box, glyphs);
    return opened ? [{ order, glyph: bulletAt(box, opened) }] : [];
  });
  const out: Glyph[] = [];
  let next = 0;
  for (const [i, glyph] of glyphs.entries()) {
    for (; next < bullets.length && (bullets[next]?.order ?? 0) <= i; next += 1) {
      out.push(bullets[next]?.glyph as Glyph);
    }
    out.push(glyph);
  }
  return out.concat(bullets.slice(next).map(({ glyph }) => glyph));
}

/** The first sign right of the dot, level with it and near; none if text stands before the dot. */
function lineOpenedBy({ x0, y0, x1, y1 }: Box, glyphs: readonly Glyph[]): Glyph | undefined {
  const middle = (y0 + y1) / 2;
  let first: Glyph | undefined;
  for (const glyph of glyphs) {
    if (glyph.unseen || glyph.turned || glyph.text.trim() === '') continue;
    if (Math.abs(glyph.y - glyph.size * 0.33 - middle) > glyph.size * 0.3) continue;
    if (glyph.x < x0 && glyph.x + glyph.width > x0 - glyph.size * 1.2) return undefined;
    const near = glyph.x >= x1 - 0.5 && glyph.x < x1 + glyph.size * 2.2;
    if (near && x1 - x0 < glyph.size * 0.55 && (!first || glyph.x < first.x)) first = glyph;
  }
  return first;
}

function bulletAt({ x0, x1 }: Box, line: Glyph): Glyph {
  const { y, size } = line;
  return {
    text: '•',
    x: x0,
    y,
    width: x1 - x0,
    size,
    bold: false,
    icon: false,
    turned: false,
    unseen: undefined,
  };
}
