// Text for HTML, in content and attributes; controls that no page should hold become U+FFFD.

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escaped(raw: string): string {
  return (
    raw
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/[&<>"']/g, (sign) => entities[sign] as string)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
  );
}
