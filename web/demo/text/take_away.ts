// What leaves the page: the text in the chosen format, and its file name.

import { plainText } from './plain_text.ts';

export type Format = 'markdown' | 'text';

const extensions: Record<Format, string> = { markdown: 'md', text: 'txt' };

// Plain text is valid Markdown as far as a reader of the file is concerned, and stays as it is.
export function rendered(text: string, format: Format, isMarkdown: boolean): string {
  return format === 'text' && isMarkdown ? plainText(text) : text;
}

export function fileNameFor(source: string, format: Format): string {
  const stem = source.replace(/\.[^.]*$/, '') || 'resume';
  return `${stem}-tailored.${extensions[format]}`;
}
