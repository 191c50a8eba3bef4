// The text of copied HTML, in the form that the parser reads best: items with a dash by their depth, headings
// with #, cells apart by a tab, blocks on lines of their own. Works on an inert document: nothing of it is
// shown, loaded or run.
//
// No recursion: whoever wrote the HTML chose how deep it nests.

/** Undefined where plain text says as much: then the browser's own way of pasting is as good. */
export function richText(html: string, parse: (html: string) => Document): string | undefined {
  const document = parse(withoutStyles(html));
  if (!document.querySelector('li, h1, h2, h3, h4, h5, h6, table, [data-style*="mso-list"]'))
    return undefined;
  const writer = new LineWriter();
  let node: Node | null = document.body;
  while (node) {
    const into: Node | null = enter(node, writer) ? node.firstChild : null;
    if (into) {
      node = into;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node === document.body ? null : node.parentNode;
      if (node) leave(node, writer);
    }
    node = node?.nextSibling ?? null;
  }
  const text = writer.text();
  return text === '' ? undefined : text;
}

/**
 * Styles and handlers under other names. The page's policy refuses them anyway, with a complaint for each; but a
 * style can say that a paragraph is an item.
 */
function withoutStyles(html: string): string {
  return html.replace(/<\/?[a-z][^<>]*/gi, (tag) =>
    tag.replace(/^(<\/?)style\b/i, '$1template').replace(/\s(style|on[a-z]+)\s*=/gi, ' data-$1='),
  );
}

const unseen = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'TITLE', 'SELECT', 'TEXTAREA']);
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGURE FOOTER FORM HEADER HR MAIN NAV SECTION TR'.split(
    ' ',
  ),
);
const apart = new Set('H1 H2 H3 H4 H5 H6 OL P PRE TABLE UL'.split(' '));

/** Whether its children count. */
function enter(node: Node, out: LineWriter): boolean {
  if (node.nodeType === Node.TEXT_NODE) out.add(node.nodeValue ?? '');
  if (!(node instanceof HTMLElement)) return false;
  const name = node.tagName;
  const style = node.getAttribute('data-style') ?? '';
  // Word draws its bullets as words, and marks them so.
  if (unseen.has(name) || /display:\s*none|mso-list:\s*ignore/i.test(style)) return false;
  const listed = /mso-list:[^;]*level(\d)/i.exec(style);
  if (listed) out.startItem(Number(listed[1]), '-');
  else if (name === 'LI') out.startItem(depthOf(node), markOf(node, out));
  else if (/^H[1-6]$/.test(name)) out.startBlock(`${'#'.repeat(Number(name[1]))} `);
  else if (name === 'BR') out.startLine();
  else if (insideItem(node))
    return true; // a paragraph of an item is the item
  else if (apart.has(name)) out.startBlock();
  else if (blocks.has(name)) out.startLine();
  return true;
}

function leave(node: Node, out: LineWriter): void {
  const name = node.nodeName;
  if (name === 'TD' || name === 'TH') out.startCell();
  else if (apart.has(name) && !insideItem(node)) out.startBlock();
  else if (name === 'LI' || (blocks.has(name) && !insideItem(node))) out.startLine();
}

function insideItem(node: Node): boolean {
  return node.parentNode?.nodeName === 'LI' && node.nodeName !== 'UL' && node.nodeName !== 'OL';
}

function depthOf(item: Element): number {
  let depth = 0;
  for (let at: Element | null = item; at; at = at.parentElement)
    if (at.tagName === 'UL' || at.tagName === 'OL') depth += 1;
  return Math.max(1, depth);
}

function markOf(item: Element, out: LineWriter): string {
  if (item.parentElement?.tagName !== 'OL') return '-';
  return `${out.nextNumber(item.parentElement)}.`;
}

class LineWriter {
  #lines: string[] = [];
  #line = '';
  #lead = '';
  readonly #numbered = new WeakMap<Element, number>(); // by list: its items so far

  /** White space is as wide as a blank, as it shows. */
  add(text: string): void {
    const words = text.replace(/\s+/g, ' ');
    if (words.trim() === '' && (this.#line === '' || this.#line.endsWith(' '))) return;
    this.#line += this.#line === '' || /\s$/.test(this.#line) ? words.trimStart() : words;
  }

  startLine(): void {
    if (this.#line.trim() !== '') this.#lines.push(this.#lead + this.#line.trimEnd());
    if (this.#line.trim() !== '') this.#lead = '';
    this.#line = '';
  }

  startBlock(lead = ''): void {
    this.startLine();
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
    this.#lead = lead;
  }

  startItem(depth: number, mark: string): void {
    this.startLine();
    // Items that follow one another stand close together.
    if (this.#lines.at(-1) === '' && /^ *(-|\d+\.) /.test(this.#lines.at(-2) ?? '')) this.#lines.pop();
    this.#lead = `${'  '.repeat(depth - 1)}${mark} `;
  }

  nextNumber(list: Element): number {
    const number = (this.#numbered.get(list) ?? 0) + 1;
    this.#numbered.set(list, number);
    return number;
  }

  startCell(): void {
    if (this.#line.trim() !== '') this.#line = `${this.#line.trimEnd()}\t`;
  }

  text(): string {
    this.startLine();
    return this.#lines.join('\n').replace(/\t+$/gm, '').trim();
  }
}
