// Text on one line, and not longer than a reader of a report wants it.

const longest = 400;

export function oneLine(text: string, most: number = longest): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${cut
    .slice(0, Math.max(cut.lastIndexOf(' '), most - 40))
    .replace(/\p{Surrogate}/gu, '')
    .trimEnd()} …`;
}
