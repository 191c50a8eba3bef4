// Addresses that the paper hides behind a word or an icon are written after it: "LinkedIn
// (https://…)". One that the text already shows is not written again.
//
// An address goes in as one more sign, without width, after the last one that its box covers.

import { keyOf } from '../address.js';
import { type Box, holds } from './geometry.js';
import type { Glyph, Link } from './glyph.js';

/** `shown`: what the document's text has, and the addresses that were added, as keys. */
export function withAddresses(glyphs: readonly Glyph[], links: readonly Link[], shown: string[]): Glyph[] {
  const out = [...glyphs];
  for (const { boxes, address } of grouped(links)) {
    const key = keyOf(address);
    if (key === '' || shown.some((text) => text.includes(key))) continue;
    shown.push(key);
    const text = address.replace(/^(mailto:|tel:)/i, '');
    const places = boxes.map((box) => lastWithin(out, box));
    const place = places.findLast((found) => found >= 0) ?? -1;
    const anchor = out[place];
    if (anchor)
      out.splice(place + 1, 0, { ...anchor, text: ` (${text})`, x: anchor.x + anchor.width, width: 0 });
    else out.push(byItself(text, boxes.at(-1) as Box));
  }
  return out;
}

/** Behind an image or an icon: the address stands in its place. */
function byItself(text: string, box: Box): Glyph {
  const size = Math.min(12, Math.max(6, box.y1 - box.y0));
  return {
    text,
    x: box.x0,
    y: box.y1 - size * 0.25,
    width: box.x1 - box.x0,
    size,
    bold: false,
    icon: false,
    turned: false,
    unseen: undefined,
  };
}

/** One link may have a box a line, and one for its icon. */
function grouped(links: readonly Link[]): { readonly address: string; readonly boxes: Box[] }[] {
  const groups: { readonly address: string; readonly boxes: Box[] }[] = [];
  for (const { address, box } of links) {
    const last = groups.at(-1);
    if (last?.address === address) last.boxes.push(box);
    else groups.push({ address, boxes: [box] });
  }
  return groups;
}

function lastWithin(glyphs: readonly Glyph[], { x0, y0, x1, y1 }: Box): number {
  const around = { x0: x0 - 1, y0: y0 - 1, x1: x1 + 1, y1: y1 + 1 };
  return glyphs.findLastIndex(
    ({ x, y, width, size, text }) =>
      /[\p{L}\p{N}]/u.test(text) && holds(around, x + width / 2, y - size * 0.3),
  );
}
