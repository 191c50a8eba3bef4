// The shape of a JSON Resume (jsonresume.org, schema 1.0.0): which fields each part has and of what
// type. Values are checked against it before anything is read; what is not in it is allowed and kept.

import { SavileError } from '../../errors.js';

type Kind = 'text' | 'texts' | 'part' | 'parts';

interface Field {
  readonly kind: Kind;
  readonly of?: Shape;
}

export type Shape = Readonly<Record<string, Field>>;

const text: Field = { kind: 'text' };
const texts: Field = { kind: 'texts' };
const part = (of: Shape): Field => ({ kind: 'part', of });
const parts = (of: Shape): Field => ({ kind: 'parts', of });
const dated = { url: text, startDate: text, endDate: text, summary: text, highlights: texts };

export const resumeShape: Shape = {
  basics: part({
    name: text,
    label: text,
    image: text,
    email: text,
    phone: text,
    url: text,
    summary: text,
    location: part({ address: text, postalCode: text, city: text, countryCode: text, region: text }),
    profiles: parts({ network: text, username: text, url: text }),
  }),
  work: parts({ ...dated, name: text, position: text, location: text, description: text }),
  volunteer: parts({ ...dated, organization: text, position: text }),
  education: parts({
    institution: text,
    url: text,
    area: text,
    studyType: text,
    startDate: text,
    endDate: text,
    score: text,
    courses: texts,
  }),
  awards: parts({ title: text, date: text, awarder: text, summary: text }),
  certificates: parts({ name: text, date: text, url: text, issuer: text }),
  publications: parts({ name: text, publisher: text, releaseDate: text, url: text, summary: text }),
  skills: parts({ name: text, level: text, keywords: texts }),
  languages: parts({ language: text, fluency: text }),
  interests: parts({ name: text, keywords: texts }),
  references: parts({ name: text, reference: text }),
  projects: parts({
    ...dated,
    name: text,
    description: text,
    keywords: texts,
    roles: texts,
    entity: text,
    type: text,
  }),
};

export type Json = string | number | boolean | null | readonly Json[] | JsonPart;
export interface JsonPart {
  readonly [field: string]: Json;
}

const deepest = 24;
const mostValues = 50_000;
const dangerous = new Set(['__proto__', 'constructor', 'prototype']);

/** The value as a résumé; throws with the path of the first thing that is wrong. */
export function checkedResume(value: unknown, place: string): JsonPart {
  checkValues(value, place);
  const stack: { value: unknown; field: Field; path: string }[] = [
    { value, field: part(resumeShape), path: '' },
  ];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value: found, field, path } = next;
    if (found === null || found === undefined) continue;
    if (field.kind === 'text') {
      if (typeof found === 'string' || typeof found === 'number') continue;
      throw wrong(place, path, 'a text', found);
    }
    if (field.kind === 'part') {
      if (typeof found !== 'object' || Array.isArray(found)) throw wrong(place, path, 'an object', found);
      for (const [name, of] of Object.entries(field.of ?? {})) {
        if (!Object.hasOwn(found, name)) continue;
        const at = path === '' ? name : `${path}.${name}`;
        stack.push({ value: (found as Record<string, unknown>)[name], field: of, path: at });
      }
      continue;
    }
    if (!Array.isArray(found)) throw wrong(place, path, 'a list', found);
    const item: Field = field.kind === 'texts' ? text : part(field.of ?? {});
    for (const [i, inner] of found.entries())
      stack.push({ value: inner, field: item, path: `${path}[${i}]` });
  }
  return value as JsonPart;
}

/** Only JSON, not too deep, not too much, and no name that could change an object's kind. */
function checkValues(value: unknown, place: string): void {
  const stack: { value: unknown; path: string; depth: number }[] = [{ value, path: '', depth: 0 }];
  let count = 0;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value: found, path, depth } = next;
    count += 1;
    if (depth > deepest || count > mostValues) {
      throw new SavileError(
        'bad_input',
        `${place} is a JSON Resume that is ${depth > deepest ? 'nested too deep' : 'too large'}, at ${path.slice(0, 120) || 'the top'}.`,
      );
    }
    if (typeof found === 'function' || typeof found === 'symbol' || typeof found === 'bigint') {
      throw wrong(place, path, 'JSON', found);
    }
    if (typeof found !== 'object' || found === null) continue;
    for (const name of Object.keys(found)) {
      const at = Array.isArray(found) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`;
      if (dangerous.has(name)) {
        throw new SavileError(
          'bad_input',
          `${place} is a JSON Resume with a field ${at}, which is not allowed. Take it out.`,
        );
      }
      stack.push({ value: (found as Record<string, unknown>)[name], path: at, depth: depth + 1 });
    }
  }
}

function wrong(place: string, path: string, wanted: string, found: unknown): SavileError {
  const what = Array.isArray(found)
    ? 'a list'
    : found === null
      ? 'null'
      : typeof found === 'object'
        ? 'an object'
        : `a ${typeof found}`;
  return new SavileError(
    'bad_input',
    `${place} is a JSON Resume whose ${path || 'whole'} must be ${wanted}, not ${what}.`,
  );
}
