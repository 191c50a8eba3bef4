// A tailored résumé as the bytes of a file. Each writer is a chunk of its own, loaded when first needed.

import type { ParsedResume } from '../../contract.js';
import { SavileError } from '../../errors.js';
import type { TailoredResult } from '../../run.js';
import type { Change } from '../../wire/types.js';
import { outlineOf } from './outline.js';

/** 'docx' keeps the look of a DOCX that was given; of anything else it makes a new, plain one. */
export type ExportFormat = 'docx' | 'markdown' | 'text' | 'html' | 'json-resume';

export interface ExportOptions {
  /** The changes to put in. Default: all that the gate passed, as in `result.resume`. */
  readonly changes?: readonly Change[];
  readonly signal?: AbortSignal;
  /** Called where a DOCX could not keep the look of the one that was given, and is a new one. */
  readonly onWarning?: (message: string) => void;
}

export interface ExportTools {
  /** Of a text, as `tailor.parse` reads it. */
  readonly parse: (text: string) => Promise<ParsedResume>;
  /** The DOCX that the résumé came as, if it did. */
  readonly docx: Uint8Array | undefined;
}

const formats: readonly string[] = ['docx', 'markdown', 'text', 'html', 'json-resume'];

export async function exportResult(
  result: TailoredResult,
  format: ExportFormat,
  { changes, onWarning }: ExportOptions,
  { parse, docx }: ExportTools,
): Promise<Uint8Array> {
  if (!formats.includes(format)) {
    throw new SavileError(
      'bad_argument',
      `export: format must be ${formats.join(', ')}, not ${String(format)}.`,
    );
  }
  if (typeof result?.apply !== 'function' || typeof result.original !== 'string') {
    throw new SavileError('bad_argument', 'export: result must be what a run ended with.');
  }
  const wanted = changes ?? result.changes.filter(({ status }) => status === 'accept');
  const text = result.apply(wanted);
  if (format === 'text') return bytesOf((await import('./write_text.js')).writeText(text));
  const resume = await parse(text);
  const outline = outlineOf(resume);
  switch (format) {
    case 'markdown':
      return bytesOf((await import('./write_text.js')).writeMarkdown(text, outline));
    case 'html':
      return bytesOf((await import('./write_html.js')).writeHtml(outline));
    case 'json-resume':
      return bytesOf((await import('./write_json_resume.js')).writeJsonResume(resume, outline));
    case 'docx': {
      if (docx) {
        const { keepDocx } = await import('./docx/keep_docx.js');
        const headings = new Set(outline.sections.map(({ heading }) => heading));
        const kept = await keepDocx(docx, result.original, wanted, headings);
        if (kept) return kept;
        onWarning?.('The changes could not be put into the layout of this DOCX; a new one was made.');
      }
      return (await import('./write_docx.js')).writeDocx(outline);
    }
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
