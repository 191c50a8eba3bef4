// Small PDFs, drawn line by line, for the tests of the reader. Everyone in them is made up.

import {
  degrees,
  PDFDocument,
  type PDFFont,
  PDFName,
  type PDFPage,
  PDFString,
  rgb,
  StandardFonts,
} from 'pdf-lib';

export interface Pen {
  readonly page: PDFPage;
  readonly plain: PDFFont;
  readonly bold: PDFFont;
  /** Writes at x, y from the top. */
  text(words: string, x: number, y: number, look?: Look): void;
  /** Writes so that it ends at x. */
  endingAt(words: string, x: number, y: number, look?: Look): void;
  link(address: string, x: number, y: number, width: number): void;
}

export interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly white?: boolean;
  readonly turned?: boolean;
}

const height = 792;

export async function pdf(...pages: ((pen: Pen) => void)[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const plain = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  for (const draw of pages) {
    const page = document.addPage([612, height]);
    const text: Pen['text'] = (words, x, y, { size = 10, bold: strong, white, turned } = {}) =>
      page.drawText(words, {
        x,
        y: height - y,
        size,
        font: strong ? bold : plain,
        color: white ? rgb(1, 1, 1) : rgb(0, 0, 0),
        ...(turned ? { rotate: degrees(90) } : {}),
      });
    draw({
      page,
      plain,
      bold,
      text,
      endingAt(words, x, y, look = {}) {
        const font = look.bold ? bold : plain;
        text(words, x - font.widthOfTextAtSize(words, look.size ?? 10), y, look);
      },
      link(address, x, y, width) {
        const annotation = document.context.obj({
          Type: 'Annot',
          Subtype: 'Link',
          Rect: [x, height - y - 3, x + width, height - y + 10],
          A: { Type: 'Action', S: 'URI', URI: PDFString.of(address) },
        });
        const annotations = page.node.Annots() ?? document.context.obj([]);
        annotations.push(document.context.register(annotation));
        page.node.set(PDFName.of('Annots'), annotations);
      },
    });
  }
  return document.save({ useObjectStreams: false });
}

/** A PDF of objects as they are written, with the rest put around them. */
export function rawPdf(objects: readonly string[], trailer = ''): Uint8Array {
  let out = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const offset = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) out += `${String(offset).padStart(10, '0')} 00000 n \n`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(out, (sign) => sign.charCodeAt(0));
}

/** A page with this content and these font objects (from object 5 on, named F1, F2 …). */
export function rawPage(content: string, fonts: readonly string[], trailer = ''): Uint8Array {
  const named = fonts.map((_, i) => `/F${i + 1} ${i + 5} 0 R`).join(' ');
  return rawPdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << ${named} >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ...fonts,
    ],
    trailer,
  );
}

export const helvetica = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
