// What every consumer runs: one customization, two readers that are loaded late, one component. `library`
// is what `import * as library from 'savile'` gives; the answer is plain data.
import { posting, resume } from './samples.js';

export async function tailorOnce({ createChunker, createTailor }, options = {}) {
  const { wasm } = options;
  const tailor = await createTailor({ workers: 2, ...options });
  try {
    const result = await tailor.customize({ resume, posting, today: '2026-11' }).result;
    const paper = await tailor.parse({ basics: { name: 'Ana Prado', email: 'ana.prado@example.com' } });
    const printed = await tailor.parse(pdfOf(['Ana Prado', 'Skills', 'Triage, Wound care']));
    const chunker = await createChunker({ maxTokens: 200, ...(wasm ? { wasm } : {}) });
    return {
      before: result.match.before.score,
      after: result.match.after.score,
      changes: result.changes.length,
      partial: result.partial,
      name: paper.basics.name,
      printed: printed.text,
      chunks: chunker.chunkContent(resume, 'experience').length,
    };
  } finally {
    await tailor.dispose();
  }
}

/** A page with these lines. */
function pdfOf(lines) {
  const content = `BT /F1 12 Tf 50 740 Td ${lines.map((line) => `(${line}) Tj 0 -30 Td`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((body, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const end = `trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(`${file}xref\n0 6\n0000000000 65535 f \n${places.join('')}${end}`);
}
