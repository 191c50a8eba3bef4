// What can leave the page: formats, their types and file names.

export type Format = 'docx' | 'markdown' | 'text' | 'html' | 'json-resume' | 'report';

interface Kind {
  readonly ending: string;
  readonly type: string;
}

export const kinds: Readonly<Record<Format, Kind>> = {
  docx: {
    ending: 'tailored.docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  markdown: { ending: 'tailored.md', type: 'text/markdown;charset=utf-8' },
  text: { ending: 'tailored.txt', type: 'text/plain;charset=utf-8' },
  html: { ending: 'tailored.html', type: 'text/html;charset=utf-8' },
  'json-resume': { ending: 'tailored.json', type: 'application/json' },
  report: { ending: 'report.html', type: 'text/html;charset=utf-8' },
};

export function fileNameFor(source: string, format: Format): string {
  const stem = source.replace(/\.[^.]*$/, '') || 'resume';
  return `${stem}-${kinds[format].ending}`;
}

/** What the first choice should be: what came in. */
export function formatOf(fileName: string, isMarkdown: boolean): Format {
  if (/\.(docx|pdf)$/i.test(fileName)) return 'docx';
  return isMarkdown ? 'markdown' : 'text';
}
