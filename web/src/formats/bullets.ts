// Bullets of symbol fonts: signs of the private use area, which only their font can show.

const opening = /^( *)([\ue000-\uf8ff])\s*(?=\S)/;
const bullet = '•';

/** "\uf0b7 Ran the ward": a private sign that opens two lines or more is a bullet, elsewhere an icon. */
export function markBullets(lines: readonly string[]): string[] {
  const openings = new Map<string, number>();
  for (const line of lines) {
    const sign = opening.exec(line)?.[2];
    if (sign !== undefined) openings.set(sign, (openings.get(sign) ?? 0) + 1);
  }
  return lines.map((line) => {
    const [whole = '', indent = '', sign = ''] = opening.exec(line) ?? [];
    const opens = (sign >= '\uf020' && sign <= '\uf0ff') || (openings.get(sign) ?? 0) > 1;
    const marked = opens ? `${indent}${bullet} ${line.slice(whole.length)}` : line;
    if (!/[\ue000-\uf8ff]/.test(marked)) return marked;
    return marked.replace(/ ?[\ue000-\uf8ff] ?/g, ' ').trim();
  });
}
