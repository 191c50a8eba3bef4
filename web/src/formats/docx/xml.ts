// Reads XML as a flat list of what opens, closes and stands between: enough for the parts of a DOCX,
// the same in pages, workers and Node, without recursion.
//
// A document type is refused: it could declare entities. The five entities of XML and character
// references are all there are.

import { SavileError } from '../../errors.js';

/** `begin` and `end` are its place in the XML; an empty element's opening and closing are one place. */
export type XmlEvent = { readonly begin: number; readonly end: number } & (
  | { readonly type: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string }
);

/** In order of the document. An empty element opens and closes. */
export function* readXml(xml: string, place: string): Generator<XmlEvent> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open < 0 || open > at) {
      const end = open < 0 ? xml.length : open;
      yield { type: 'text', text: unescaped(xml.slice(at, end)), begin: at, end };
    }
    if (open < 0) return;
    if (xml.startsWith('<!--', open)) {
      at = after(xml, '-->', open, place);
    } else if (xml.startsWith('<![CDATA[', open)) {
      at = after(xml, ']]>', open, place);
      yield { type: 'text', text: xml.slice(open + 9, at - 3), begin: open, end: at };
    } else if (xml.startsWith('<?', open)) {
      at = after(xml, '?>', open, place);
    } else if (xml.startsWith('<!', open)) {
      throw new SavileError(
        'unsafe_file',
        `${place} is a DOCX whose XML declares a document type, which may name outside files. It is not opened. Save it anew from a word processor.`,
      );
    } else {
      at = after(xml, '>', open, place);
      yield* tag(xml.slice(open + 1, at - 1), { begin: open, end: at });
    }
  }
}

function* tag(inside: string, place: { begin: number; end: number }): Generator<XmlEvent> {
  if (inside.startsWith('/')) {
    yield { type: 'close', name: inside.slice(1).trim(), ...place };
    return;
  }
  const empty = inside.endsWith('/');
  const body = empty ? inside.slice(0, -1) : inside;
  const end = body.search(/\s/);
  const name = end < 0 ? body : body.slice(0, end);
  yield { type: 'open', name, attributes: end < 0 ? '' : body.slice(end), empty, ...place };
  if (empty) yield { type: 'close', name, ...place };
}

function after(xml: string, mark: string, from: number, place: string): number {
  const end = xml.indexOf(mark, from);
  if (end >= 0) return end + mark.length;
  throw new SavileError(
    'damaged_file',
    `${place} is a DOCX whose XML is cut off. Save it again, or paste its text.`,
  );
}

/** The value of an attribute, by its full name; undefined if it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  let at = attributes.indexOf(`${name}=`);
  while (at >= 0) {
    const quote = attributes[at + name.length + 1];
    if (/\s/.test(attributes[at - 1] ?? '') && (quote === '"' || quote === "'")) {
      const end = attributes.indexOf(quote, at + name.length + 2);
      return end < 0 ? undefined : unescaped(attributes.slice(at + name.length + 2, end));
    }
    at = attributes.indexOf(`${name}=`, at + 1);
  }
  return undefined;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x?[0-9a-f]{1,6}|\w{1,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code =
      name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
