// The body of a Word part as paragraphs in reading order.
//
// Text boxes come after the paragraph that they hang on; what is deleted, moved away or an older
// program's fallback is left out; a table is a table of paragraphs. Nesting is followed with stacks.

import { isShaded, type Look, lineage, readLook, readShape, type Shape, type Styles } from './properties.js';
import { attribute, readXml } from './xml.js';

/** A stretch of text that looks alike. '\t' and '\n' are Word's tabs and line breaks. */
export interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly size: number;
  readonly hidden: boolean;
  /** Where it leads, if it is a link. */
  readonly address: string | undefined;
  /** Where it stands in the XML, and where its text begins in the text there. */
  readonly from: Origin;
  readonly start: number;
}

/** The place of a piece in its part's XML: of raw text within a `w:t`, or of an element that is a sign. */
export interface Origin {
  readonly begin: number;
  readonly end: number;
  /** The `w:t` tag before text; undefined for an element. */
  readonly tag: Place | undefined;
  /** Its whole text. */
  readonly text: string;
}

export interface Place {
  readonly begin: number;
  readonly end: number;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly pieces: Piece[];
  readonly shape: Shape;
  /** Of the whole element in the XML. */
  readonly begin: number;
  end: number;
  /** Paragraphs with the same number stand side by side in one body, cell or box. */
  readonly container: number;
}

export interface Table {
  readonly type: 'table';
  readonly rows: Block[][][]; // rows of cells of blocks
}

export type Block = Paragraph | Table;

interface Frame {
  readonly kind: 'body' | 'table' | 'row' | 'cell' | 'box';
  readonly blocks: Block[];
  readonly table?: Table;
  /** Numbers the body, cell or box. */
  readonly container: number;
  shaded?: boolean;
}

/** Elements whose whole content is not part of the text. */
const skipped = new Set([
  'mc:Fallback',
  'w:del',
  'w:moveFrom',
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPr',
  'w:tblPrChange',
  'w:delText',
  'w:footnoteReference',
  'w:commentReference',
]);

const smallest = 2.2; // points; nobody reads less

export class BodyReader {
  readonly #styles: Styles;
  readonly #links: ReadonlyMap<string, string>;
  readonly #frames: Frame[] = [{ kind: 'body', blocks: [], container: 0 }];
  #containers = 0;
  readonly #open: Paragraph[] = [];
  readonly #boxes: Block[][] = []; // text boxes of each open paragraph
  readonly #addresses: (string | undefined)[] = [];
  #look: Look = {};
  #runStyle: string | undefined;
  #field: { instruction: string; showing: boolean }[] = [];

  constructor(styles: Styles, links: ReadonlyMap<string, string>) {
    this.#styles = styles;
    this.#links = links;
  }

  read(xml: string, place: string): Block[] {
    let skip = '';
    let depth = 0;
    let inRunProperties = 0;
    let inParagraphProperties = 0;
    let inText: string | undefined;
    let textTag: Place | undefined;
    for (const event of readXml(xml, place)) {
      if (skip !== '') {
        if (event.type === 'open' && event.name === skip) depth += 1;
        if (event.type === 'close' && event.name === skip) depth -= 1;
        if (depth === 0) skip = '';
        continue;
      }
      if (event.type === 'text') {
        if (inText === 'w:t')
          this.#say(event.text, {
            begin: event.begin,
            end: event.end,
            tag: textTag,
            text: event.text,
          });
        else if (inText === 'w:instrText') this.#instruct(event.text);
        continue;
      }
      const { name } = event;
      if (event.type === 'open') {
        if (skipped.has(name)) {
          skip = name;
          depth = 1;
          continue;
        }
        const { attributes } = event;
        if (name === 'w:rPr') inRunProperties += 1;
        else if (name === 'w:pPr') inParagraphProperties += 1;
        else if (inParagraphProperties > 0 && inRunProperties === 0) this.#shape(name, attributes);
        else if (inRunProperties > 0) this.#runProperty(name, attributes, inParagraphProperties > 0);
        else {
          if (name === 'w:t' || name === 'w:instrText') {
            inText = name;
            textTag = event;
          }
          this.#enter(name, attributes, event);
        }
      } else {
        if (name === 'w:rPr') inRunProperties -= 1;
        else if (name === 'w:pPr') inParagraphProperties -= 1;
        if (name === inText) inText = undefined;
        this.#leave(name, event.end);
      }
    }
    while (this.#open.length > 0) this.#leave('w:p', xml.length);
    return this.#frames[0]?.blocks ?? [];
  }

  #shape(name: string, attributes: string): void {
    const paragraph = this.#open.at(-1);
    if (paragraph) readShape(name, attributes, paragraph.shape);
  }

  #runProperty(name: string, attributes: string, ofParagraphMark: boolean): void {
    if (ofParagraphMark) return;
    if (name === 'w:rStyle') this.#runStyle = attribute(attributes, 'w:val');
    else readLook(name, attributes, this.#look);
  }

  #enter(name: string, attributes: string, { begin, end }: Place): void {
    const frame = this.#frames.at(-1) as Frame;
    const here: Origin = { begin, end, tag: undefined, text: '' };
    switch (name) {
      case 'w:p':
        this.#open.push({
          type: 'paragraph',
          pieces: [],
          shape: {},
          begin,
          end,
          container: frame.container,
        });
        this.#boxes.push([]);
        return;
      case 'w:r':
        this.#look = {};
        this.#runStyle = undefined;
        return;
      case 'w:tab':
      case 'w:ptab':
        this.#say('\t', here);
        return;
      case 'w:br':
      case 'w:cr':
        this.#say('\n', here);
        return;
      case 'w:noBreakHyphen':
        this.#say('-', here);
        return;
      case 'w:sym':
        this.#say(
          String.fromCharCode(Number.parseInt(attribute(attributes, 'w:char') ?? '0', 16) || 32),
          here,
        );
        return;
      case 'w:hyperlink':
        this.#addresses.push(this.#links.get(attribute(attributes, 'r:id') ?? ''));
        return;
      case 'w:fldSimple':
        this.#field.push({ instruction: attribute(attributes, 'w:instr') ?? '', showing: true });
        return;
      case 'w:fldChar':
        this.#fieldMark(attribute(attributes, 'w:fldCharType') ?? '');
        return;
      case 'w:txbxContent':
        this.#frames.push({
          kind: 'box',
          blocks: this.#boxes.at(-1) ?? frame.blocks,
          container: this.#nextContainer(),
          shaded: true,
        });
        return;
      case 'w:tbl': {
        const table: Table = { type: 'table', rows: [] };
        frame.blocks.push(table);
        this.#frames.push({
          kind: 'table',
          blocks: frame.blocks,
          table,
          container: this.#nextContainer(),
          shaded: frame.shaded === true,
        });
        return;
      }
      case 'w:tr':
        frame.table?.rows.push([]);
        return;
      case 'w:tc': {
        const blocks: Block[] = [];
        frame.table?.rows.at(-1)?.push(blocks);
        this.#frames.push({
          kind: 'cell',
          blocks,
          container: this.#nextContainer(),
          shaded: frame.shaded === true,
        });
        return;
      }
      case 'w:shd':
        if (frame.kind === 'cell' && isShaded(attributes)) frame.shaded = true;
    }
  }

  #nextContainer(): number {
    this.#containers += 1;
    return this.#containers;
  }

  #leave(name: string, end: number): void {
    switch (name) {
      case 'w:p': {
        const paragraph = this.#open.pop();
        const boxes = this.#boxes.pop() ?? [];
        if (paragraph) paragraph.end = end;
        if (paragraph) (this.#frames.at(-1) as Frame).blocks.push(paragraph, ...boxes);
        return;
      }
      case 'w:hyperlink':
        this.#addresses.pop();
        return;
      case 'w:fldSimple':
        this.#field.pop();
        return;
      case 'w:txbxContent':
      case 'w:tbl':
      case 'w:tc':
        if (this.#frames.length > 1) this.#frames.pop();
    }
  }

  #fieldMark(type: string): void {
    const field = this.#field.at(-1);
    if (type === 'begin') this.#field.push({ instruction: '', showing: false });
    else if (type === 'separate' && field) field.showing = true;
    else if (type === 'end') this.#field.pop();
  }

  #instruct(text: string): void {
    const field = this.#field.at(-1);
    if (field) field.instruction += text;
  }

  #say(text: string, from: Origin): void {
    const paragraph = this.#open.at(-1);
    const field = this.#field.at(-1);
    if (!paragraph || (field && !field.showing)) return;
    if (field && /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/.test(field.instruction)) return;
    const link = /^\s*HYPERLINK\s+"([^"]+)"/.exec(field?.instruction ?? '')?.[1];
    const frame = this.#frames.at(-1) as Frame;
    const styles = [
      ...lineage(this.#styles, this.#runStyle),
      ...lineage(this.#styles, paragraph.shape.style ?? this.#styles.defaultParagraph),
    ];
    const said = <K extends keyof Look>(key: K): Look[K] =>
      this.#look[key] ??
      styles.find(({ look }) => look[key] !== undefined)?.look[key] ??
      this.#styles.look[key];
    const size = said('size') ?? 11;
    const white = said('white') === true && said('shaded') !== true && frame.shaded !== true;
    paragraph.pieces.push({
      text,
      size,
      bold: said('bold') === true,
      hidden: said('hidden') === true || white || size < smallest,
      address: this.#addresses.at(-1) ?? link,
      from,
      start: 0,
    });
  }
}
