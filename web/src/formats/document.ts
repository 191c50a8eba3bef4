// What a format reader makes of a file: text, how its lines looked, and what the user should know.
//
// The text is complete by itself: offsets of every result are into it. The layout only says of each
// of its lines what plain text cannot: how large, how bold, where on the page.

import type { Warning } from '../wire/types.js';
import type { Layout } from './layout.js';

/** A file as text. `layout` has one item a line of `text`, where the format has a look. */
export interface ReadDocument {
  readonly text: string;
  readonly layout?: Layout;
  readonly warnings: readonly Warning[];
  /** Of a DOCX, the file itself, so that the tailored text can go back into it. */
  readonly docx?: Uint8Array;
}

/** Hidden text is cut to this length in a warning. */
const shownOfHidden = 80;

/** A warning that text was found which no reader of the paper would see. */
export function hiddenWarning(parts: readonly string[]): Warning | undefined {
  const text = parts.join(' ').replace(/\s+/g, ' ').trim();
  if (text === '') return undefined;
  const shown = text.length > shownOfHidden ? `${text.slice(0, shownOfHidden - 1)}…` : text;
  return {
    code: 'hidden_text',
    message: `The file holds text that cannot be seen on the page. It is not used: “${shown}”`,
    begin: 0,
    end: 0,
  };
}
