// One line's new words put into the runs of the old ones: what stays keeps its run, what comes in
// looks like what it replaces, or like its neighbour.

import { diffWordsWithSpace } from 'diff';
import type { Origin } from '../../docx/paragraphs.js';
import { asXml, escapedXml, type Splice } from './splices.js';
import type { Sign } from './trace.js';

interface Replacement {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const mostWords = 4000; // in a line; beyond them it is replaced as a whole

/** Collects what changes in the texts of a part, and gives it as splices of the part's XML. */
export class TextEdits {
  readonly #edits = new Map<Origin, Replacement[]>();

  /** `signs` are those of `before`; what stands before `lead` there is not in the file. */
  line(before: string, after: string, signs: readonly (Sign | undefined)[], lead: number): void {
    const parts = diffWordsWithSpace(before, after, { maxEditLength: mostWords }) ?? [
      { value: before, removed: true, added: false },
      { value: after, removed: false, added: true },
    ];
    let at = 0;
    let removed: Sign | undefined; // the first sign of what was taken out right before
    for (const { value, removed: isRemoved, added: isAdded } of parts) {
      if (isAdded) {
        if (at >= lead && value !== '') this.#insert(before, value, at, signs, removed, lead);
        continue;
      }
      removed = undefined;
      if (isRemoved) {
        for (let i = at; i < at + value.length; i += 1) {
          const sign = signs[i];
          if (!sign) continue;
          this.#add(sign.origin, { at: sign.at, length: sign.length, text: '' });
          if (sign.origin.tag) removed ??= sign;
        }
      }
      at += value.length;
    }
  }

  #insert(
    before: string,
    text: string,
    at: number,
    signs: readonly (Sign | undefined)[],
    removed: Sign | undefined,
    lead: number,
  ): void {
    if (removed) {
      this.#add(removed.origin, { at: removed.at, length: 0, text });
      return;
    }
    const usable = (i: number): Sign | undefined => (signs[i]?.origin.tag ? signs[i] : undefined);
    const next = usable(at);
    const opensWord = /\s/.test(before[at - 1] ?? ' ');
    if (next && opensWord) {
      this.#add(next.origin, { at: next.at, length: 0, text });
      return;
    }
    for (let i = at - 1; i >= lead; i -= 1) {
      const sign = usable(i);
      if (sign) {
        this.#add(sign.origin, { at: sign.at + sign.length, length: 0, text });
        return;
      }
    }
    for (let i = at; i < signs.length; i += 1) {
      const sign = usable(i);
      if (sign) {
        this.#add(sign.origin, { at: sign.at, length: 0, text });
        return;
      }
    }
  }

  #add(origin: Origin, replacement: Replacement): void {
    const known = this.#edits.get(origin);
    if (known) known.push(replacement);
    else this.#edits.set(origin, [replacement]);
  }

  splices(xml: string): Splice[] {
    const out: Splice[] = [];
    const kept = new Set<number>(); // tags that say that their blanks count
    for (const [origin, edits] of this.#edits) {
      const { begin, end, tag } = origin;
      if (!tag) {
        // A sign that is an element, like a tab.
        if (xml.startsWith('/>', end - 2)) out.push({ begin, end, text: '' });
        continue;
      }
      out.push({ begin, end, text: edited(origin.text, edits) });
      const opening = xml.slice(tag.begin, tag.end);
      if (opening.includes('xml:space') || kept.has(tag.begin)) continue;
      kept.add(tag.begin);
      out.push({
        begin: tag.begin,
        end: tag.end,
        text: `${opening.slice(0, -1).trimEnd()} xml:space="preserve">`,
      });
    }
    return out;
  }
}

/** As XML. A tab of the old text stays a sign of the text, as it was. */
function edited(text: string, edits: readonly Replacement[]): string {
  const inOrder = [...edits].sort((a, b) => a.at - b.at || a.length - b.length);
  let out = '';
  let at = 0;
  for (const edit of inOrder) {
    out += escapedXml(text.slice(at, Math.max(at, edit.at))) + asXml(edit.text);
    at = Math.max(at, edit.at + edit.length);
  }
  return out + escapedXml(text.slice(at));
}
