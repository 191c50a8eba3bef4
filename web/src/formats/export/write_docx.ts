// The tailored résumé as a new, plain DOCX: one column, real headings and lists, nothing that trips a
// reader of résumés.

import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { Outline, OutlineBlock } from './outline.js';

const twipsOfPoint = 20;
const textWidth = 9866; // of A4 between these margins, in twips
const margin = { top: 900, bottom: 900, left: 1020, right: 1020 };

export async function writeDocx({ name, contact, sections }: Outline): Promise<Uint8Array> {
  const children: Paragraph[] = [];
  if (name !== '') children.push(new Paragraph({ heading: HeadingLevel.TITLE, children: runs(name) }));
  for (const line of contact) children.push(new Paragraph({ style: 'contact', children: runs(line) }));
  for (const { heading, blocks } of sections) {
    if (heading !== '')
      children.push(new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(heading) }));
    children.push(...blocks.map(paragraph));
  }
  const file = new Document({
    title: name,
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles,
    numbering,
    sections: [{ properties: { page: { margin } }, children }],
  });
  return undated(new Uint8Array(await Packer.toArrayBuffer(file)));
}

function paragraph({ kind, text, depth }: OutlineBlock): Paragraph {
  switch (kind) {
    case 'entry':
      return new Paragraph({ heading: HeadingLevel.HEADING_2, tabStops, children: runs(text) });
    case 'detail':
      return new Paragraph({ style: 'detail', tabStops, children: runs(text) });
    case 'item':
      return new Paragraph({ numbering: { reference: 'items', level: depth }, children: runs(text) });
    case 'text':
      return new Paragraph({ tabStops, children: runs(text) });
  }
}

const tabStops = [{ type: TabStopType.RIGHT, position: textWidth }];

function runs(text: string): TextRun[] {
  return text
    .split(/\s*\t\s*/)
    .flatMap((part, i) => [
      ...(i > 0 ? [new TextRun({ text: '\t' })] : []),
      new TextRun({ text: part.replace(/\p{Surrogate}/gu, '\ufffd') }),
    ]);
}

const font = 'Calibri';
const styles = {
  default: {
    document: { run: { font, size: 21 }, paragraph: { spacing: { after: 3 * twipsOfPoint, line: 264 } } },
    title: {
      run: { font, size: 40, bold: true },
      paragraph: { spacing: { after: 2 * twipsOfPoint } },
    },
    heading1: {
      run: { font, size: 24, bold: true, color: '1F3F6E' },
      paragraph: {
        keepNext: true,
        spacing: { before: 12 * twipsOfPoint, after: 4 * twipsOfPoint },
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '9AA3B0', space: 1 } },
      },
    },
    heading2: {
      run: { font, size: 21, bold: true },
      paragraph: { keepNext: true, spacing: { before: 6 * twipsOfPoint, after: twipsOfPoint } },
    },
  },
  paragraphStyles: [
    { id: 'contact', name: 'Contact', basedOn: 'Normal', run: { color: '454D5A' } },
    {
      id: 'detail',
      name: 'Detail',
      basedOn: 'Normal',
      run: { color: '454D5A' },
      paragraph: { keepNext: true },
    },
  ],
};

const numbering = {
  config: [
    {
      reference: 'items',
      levels: [0, 1, 2, 3].map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: '•',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 300 + 300 * level, hanging: 220 } } },
      })),
    },
  ],
};

const epoch = new Date(1980, 0, 1);

/** The same input gives the same file: no time of making in it. */
function undated(bytes: Uint8Array): Uint8Array {
  const out: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const part =
      name === 'docProps/core.xml'
        ? new TextEncoder().encode(
            new TextDecoder()
              .decode(content)
              .replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, ''),
          )
        : content;
    out[name] = [part, { mtime: epoch }];
  }
  return zipSync(out);
}
