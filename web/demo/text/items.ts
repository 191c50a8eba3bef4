// A line of a list at its separators. Law: the items joined give the line back.

const longest = 40; // characters; a longer item may break

/** Items that are short enough stay in one line; blanks between them are items of their own. */
export function itemsOf(line: string): string[] {
  return line
    .split(/(?<=[,;|·•])(\s+)/)
    .flatMap((item) => (item.length > longest ? item.split(/(\s+)/) : [item]))
    .filter((item) => item !== '');
}
