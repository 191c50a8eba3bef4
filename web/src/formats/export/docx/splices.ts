// Edits of an XML text by place, and text as XML.

export interface Splice {
  readonly begin: number;
  readonly end: number;
  readonly text: string;
}

/** The slice of `xml` with the splices that lie in it. They do not overlap; at one place, first comes first. */
export function spliced(xml: string, splices: readonly Splice[], begin = 0, end = xml.length): string {
  const inside = splices
    .filter((splice) => splice.begin >= begin && splice.end <= end)
    .sort((a, b) => a.begin - b.begin || a.end - b.end);
  let out = '';
  let at = begin;
  for (const splice of inside) {
    out += xml.slice(at, splice.begin) + splice.text;
    at = splice.end;
  }
  return out + xml.slice(at, end);
}

/** New text for a `w:t`; a tab is an element of its own between two. */
export function asXml(text: string): string {
  return escapedXml(text).replace(/\t/g, '</w:t><w:tab/><w:t xml:space="preserve">');
}

export function escapedXml(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, '\ufffd')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write them
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
  );
}
