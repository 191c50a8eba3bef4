// What a caller's own analyzer found, checked at the border.
//
// Its offsets are into the section's text that it was given; they are moved to where the section stands.

import { SavileError } from './errors.js';
import { kindOf } from './input.js';
import type { SectionType } from './section_type.js';
import type { SectionAnalysis } from './wire/types.js';

export interface Place {
  readonly section: number;
  readonly type: SectionType;
  /** Where the section's text stands, and how long it is, in UTF-16 code units. */
  readonly begin: number;
  readonly length: number;
}

/** The findings as an analysis of the section; throws `bad_argument` with the path of what is wrong. */
export function checkFindings(findings: unknown, place: Place): SectionAnalysis {
  const at = new Checker(`the analyzer of ${place.type}`, place);
  const from = at.object(findings, 'its result');
  return {
    section: place.section,
    type: place.type,
    score: at.integer(from.score, 'score', 0, 100),
    factors: at.list(from.factors, 'factors', (item, path) => ({
      name: at.text(item.name, `${path}.name`),
      score: at.integer(item.score, `${path}.score`, 0, 100),
      weight: at.integer(item.weight, `${path}.weight`, 0, 100),
      reason: at.text(item.reason, `${path}.reason`),
    })),
    matches: at.list(from.matches, 'matches', (item, path) => ({
      requirement: at.id(item.requirement, `${path}.requirement`),
      ...at.range(item, path),
    })),
    gaps: at.texts(from.gaps, 'gaps').map((id, i) => at.id(id, `gaps[${i}]`)),
    issues: at.list(from.issues, 'issues', (item, path) => ({
      type: at.text(item.type, `${path}.type`),
      severity: at.integer(item.severity, `${path}.severity`, 1, 10),
      ...at.range(item, path),
      description: at.text(item.description, `${path}.description`),
      fix: at.text(item.fix, `${path}.fix`),
    })),
    recommendations: at.list(from.recommendations, 'recommendations', (item, path) => ({
      what: at.text(item.what, `${path}.what`),
      why: at.text(item.why, `${path}.why`),
      how: at.text(item.how, `${path}.how`),
      priority: at.integer(item.priority, `${path}.priority`, 1, 10),
      ...at.optionalText(item, 'before', path),
      ...at.optionalText(item, 'after', path),
      ...(item.requirements === undefined
        ? {}
        : {
            requirements: at.texts(item.requirements, `${path}.requirements`).map((id) => at.id(id, path)),
          }),
    })),
    strengths: at.texts(from.strengths, 'strengths'),
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** More of one sort is not read by anybody, and would only fill the result. */
const mostOfASort = 200;
const longestText = 10_000;

class Checker {
  readonly #who: string;
  readonly #place: Place;

  constructor(who: string, place: Place) {
    this.#who = who;
    this.#place = place;
  }

  object(value: unknown, path: string): Fields {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
    throw this.#refuse(path, `an object, not ${kindOf(value)}`);
  }

  list<Item>(value: unknown, path: string, read: (item: Fields, path: string) => Item): Item[] {
    return this.#items(value, path).map((item, i) =>
      read(this.object(item, `${path}[${i}]`), `${path}[${i}]`),
    );
  }

  texts(value: unknown, path: string): string[] {
    return this.#items(value, path).map((item, i) => this.text(item, `${path}[${i}]`));
  }

  text(value: unknown, path: string): string {
    if (typeof value === 'string' && value.length <= longestText)
      return value.replace(/\p{Surrogate}/gu, '\ufffd');
    throw this.#refuse(path, `a string of at most ${longestText} characters`);
  }

  optionalText(item: Fields, name: string, path: string): Record<string, string> {
    return item[name] === undefined ? {} : { [name]: this.text(item[name], `${path}.${name}`) };
  }

  integer(value: unknown, path: string, low: number, high: number): number {
    if (typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high) return value;
    throw this.#refuse(path, `a whole number from ${low} to ${high}`);
  }

  id(value: unknown, path: string): string {
    if (typeof value === 'string' && /^r\d{1,8}$/.test(value)) return value;
    throw this.#refuse(path, 'the id of a requirement, such as "r1"');
  }

  range(item: Fields, path: string): { begin: number; end: number } {
    const { begin, length } = this.#place;
    const from = this.integer(item.begin, `${path}.begin`, 0, length);
    return { begin: begin + from, end: begin + this.integer(item.end, `${path}.end`, from, length) };
  }

  #items(value: unknown, path: string): readonly unknown[] {
    if (value === undefined) return [];
    if (Array.isArray(value) && value.length <= mostOfASort) return value;
    throw this.#refuse(path, `a list of at most ${mostOfASort}`);
  }

  #refuse(path: string, demand: string): SavileError {
    return new SavileError('bad_argument', `${this.#who}: ${path} must be ${demand}.`);
  }
}
