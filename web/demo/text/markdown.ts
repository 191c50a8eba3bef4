// Is a text Markdown? A name that ends in .md decides; else a heading, a bold word or a link does.
// Bullets alone are as common in plain text.

export function looksLikeMarkdown(text: string, fileName: string): boolean {
  if (/\.(md|markdown)$/i.test(fileName)) return true;
  return text
    .split('\n')
    .some(
      (line) =>
        /^ {0,3}#{1,6}[ \t]+/.test(line) ||
        /\*\*[^*\s][^*]*\*\*/.test(line) ||
        /\[[^\][]+\]\([^()\s]+\)/.test(line),
    );
}
