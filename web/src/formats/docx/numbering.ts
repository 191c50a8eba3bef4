// What stands before the items of Word's lists: "•" for any bullet, "2." for the second of a numbered
// one, counted as Word counts.

import { attribute, readXml } from './xml.js';

interface Level {
  format: string;
  text: string;
  start: number;
}

export interface Numbering {
  readonly levels: ReadonlyMap<string, readonly Level[]>; // by abstract list
  readonly lists: ReadonlyMap<string, string>; // list to abstract list
}

export function readNumbering(xml: string | undefined, place: string): Numbering {
  const levels = new Map<string, Level[]>();
  const lists = new Map<string, string>();
  let abstract: Level[] | undefined;
  let level: Level | undefined;
  let list: string | undefined;
  for (const event of readXml(xml ?? '', place)) {
    if (event.type === 'close') {
      if (event.name === 'w:abstractNum') abstract = undefined;
      if (event.name === 'w:lvl') level = undefined;
      if (event.name === 'w:num') list = undefined;
    }
    if (event.type !== 'open') continue;
    const value = attribute(event.attributes, 'w:val') ?? '';
    switch (event.name) {
      case 'w:abstractNum':
        abstract = [];
        levels.set(attribute(event.attributes, 'w:abstractNumId') ?? '', abstract);
        break;
      case 'w:lvl': {
        const place = Number(attribute(event.attributes, 'w:ilvl') ?? 0);
        level = { format: 'bullet', text: '', start: 1 };
        if (abstract && place >= 0 && place < 10) abstract[place] = level;
        break;
      }
      case 'w:numFmt':
        if (level) level.format = value;
        break;
      case 'w:lvlText':
        if (level) level.text = value;
        break;
      case 'w:start':
        if (level) level.start = Number(value) || 1;
        break;
      case 'w:num':
        list = attribute(event.attributes, 'w:numId') ?? '';
        break;
      case 'w:abstractNumId':
        if (list !== undefined) lists.set(list, value);
    }
  }
  return { levels, lists };
}

/** Gives the marks of list items in the order in which they come. */
export class Counter {
  readonly #numbering: Numbering;
  readonly #counts = new Map<string, number[]>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** '' where the list shows no mark. */
  mark(list: string, level: number): string {
    const abstract = this.#numbering.lists.get(list);
    const levels = abstract === undefined ? undefined : this.#numbering.levels.get(abstract);
    const own = levels?.[level];
    if (!own || own.format === 'bullet') return '•';
    const counts = this.#counts.get(list) ?? [];
    this.#counts.set(list, counts);
    counts.length = Math.min(counts.length, level + 1);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    if (own.format === 'none' || own.text === '') return '';
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const count = counts[at] ?? levels[at]?.start ?? 1;
      return written(count, levels[at]?.format ?? 'decimal');
    });
  }
}

function written(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return String.fromCharCode(97 + ((count - 1) % 26));
    case 'upperLetter':
      return String.fromCharCode(65 + ((count - 1) % 26));
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperRoman':
      return roman(count);
    default:
      return String(count);
  }
}

function roman(count: number): string {
  const signs = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I'];
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  let left = Math.min(count, 3999);
  let out = '';
  for (const [i, value] of values.entries()) {
    for (; left >= value; left -= value) out += signs[i];
  }
  return out;
}
