// The words for a résumé in a model's reply that is still coming: JSON, cut off anywhere.

/** The last text that the model proposes, as far as it has come; empty before the first. */
export function lastProposed(reply: string): string {
  const begin = reply.lastIndexOf('"after"');
  if (begin < 0) return '';
  const [, raw = ''] = /^"after"\s*:\s*"((?:[^"\\]|\\.)*)/.exec(reply.slice(begin)) ?? [];
  return raw
    .replace(/\\u[\da-f]{4}/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(2), 16)))
    .replace(/\\([nrt])/g, ' ')
    .replace(/\\(.)/g, '$1');
}
