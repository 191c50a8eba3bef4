// The report of a run in a format to read, to send or to print. Needs no wasm and no page.

import { SavileError } from '../errors.js';
import type { CustomizeResult } from '../wire/types.js';
import { renderHtml } from './html.js';
import { renderMarkdown } from './markdown.js';
import { viewOf } from './view.js';

export type ReportFormat = 'markdown' | 'html' | 'json';

export interface ReportOptions {
  /** Default: 'Report on a tailored résumé'. */
  readonly title?: string;
}

/**
 * What a run did and why: the match before and after, each change with its reason, the requirements it
 * serves and its evidence, the questions that only the user can answer, and what to improve next.
 * `markdown` is CommonMark with tables; `html` is one page without scripts or anything to load; `json`
 * is what both show, as data. Rejects nothing but a format that there is not (`bad_argument`).
 */
export function renderReport(
  result: CustomizeResult,
  format: ReportFormat,
  options: ReportOptions = {},
): string {
  const view = viewOf(result, options.title ?? 'Report on a tailored résumé');
  switch (format) {
    case 'markdown':
      return renderMarkdown(view);
    case 'html':
      return renderHtml(view);
    case 'json':
      return `${JSON.stringify(view, undefined, 2)}\n`;
    default:
      throw new SavileError(
        'bad_argument',
        `renderReport: format must be markdown, html or json, not ${String(format)}.`,
      );
  }
}
