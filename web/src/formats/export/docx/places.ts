// Which lines change places as paragraphs, and which trade their words only.
//
// The kept lines fill the places of the kept lines. Where they went round in a circle, the paragraphs
// of the circle move if each can; else the words do, and every paragraph stays.

import type { FinalLine } from './final_lines.js';
import type { DocxSource, Placed } from './keep_docx.js';

export function settled(final: readonly FinalLine[], source: DocxSource): Placed[] {
  const kept = final.flatMap(({ home }, line) => (home === undefined ? [] : [{ line, home }]));
  const slots = kept.map(({ home }) => home).sort((a, b) => a - b);
  const slotOf = new Map(kept.map(({ home }, i) => [home, slots[i] as number])); // home to place
  const out: Placed[] = final.map((line) => ({
    ...line,
    slot: line.home === undefined ? undefined : slotOf.get(line.home),
  }));
  const lineOf = new Map(kept.map(({ line, home }) => [home, line]));
  const seen = new Set<number>();
  for (const start of slots) {
    const circle: number[] = [];
    for (let home = start; !seen.has(home); home = slotOf.get(home) ?? home) {
      seen.add(home);
      circle.push(home);
    }
    if (circle.length < 2 || movable(circle, source)) continue;
    for (const home of circle) {
      const line = lineOf.get(home) as number;
      const slot = slotOf.get(home) as number;
      out[line] = { text: (final[line] as FinalLine).text, home: slot, slot };
    }
  }
  return out;
}

function movable(circle: readonly number[], { parts, lines }: DocxSource): boolean {
  const first = lines[circle[0] as number];
  return circle.every((i) => {
    const line = lines[i];
    const [only, more] = line?.sources ?? [];
    if (!line || !only || more || line.part !== first?.part) return false;
    const { paragraph } = only;
    if (paragraph.container !== first.sources[0]?.paragraph.container) return false;
    const shared = lines.some((other) => other !== line && other.sources[0]?.paragraph === paragraph);
    const xml = parts.get(line.part)?.slice(paragraph.begin, paragraph.end) ?? '';
    return !shared && !/<w:(sectPr|fldChar|txbxContent)\b/.test(xml);
  });
}
