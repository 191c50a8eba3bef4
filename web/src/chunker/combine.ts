// What came of the chunks of one text, put together again:
//
//   numbers                averaged, each with its chunk's weight
//   texts                  joined, with a line end where there is none between them
//   lists                  joined, without what is there already
//   objects                key by key, by the same rules; no key is lost
//   the same value         that value
//   anything else, mixed   a list of the different values
//
// `undefined` is no result: a chunk that failed leaves the others as they are.

import { SavileError } from '../errors.js';

/** Deeper than any result; what refers to itself has no end. */
const deepest = 200;

interface Weighted {
  readonly value: unknown;
  readonly weight: number;
}

/** `weights` belong to `results` by place; default: all the same. Throws `bad_argument`. */
export function combineResults(results: readonly unknown[], weights?: readonly number[]): unknown {
  if (!Array.isArray(results)) throw refused('the results must be a list');
  if (weights !== undefined && weights.length !== results.length) {
    throw refused(`there are ${results.length} results, and ${weights.length} weights`);
  }
  const given = results.map((value, i) => ({ value, weight: weights?.[i] ?? 1 }));
  for (const { weight } of given) {
    if (!(weight >= 0 && Number.isFinite(weight))) throw refused(`a weight must be 0 or more, not ${weight}`);
  }
  return combine(given, 0);
}

function combine(all: readonly Weighted[], depth: number): unknown {
  if (depth > deepest) throw refused(`a result is deeper than ${deepest} levels, or holds itself`);
  const given = all.filter(({ value }) => value !== undefined);
  const values = given.map(({ value }) => value);
  if (values.length === 0) return undefined;
  if (values.every(isNumber)) return average(given);
  if (values.every(isText)) return joinTexts(values as readonly string[]);
  if (values.every(Array.isArray)) return different((values as readonly unknown[][]).flat());
  if (values.every(isObject)) return mergeObjects(given, depth);
  const left = different(values);
  return left.length === 1 ? left[0] : left;
}

function average(given: readonly Weighted[]): number {
  const whole = given.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return average(given.map(({ value }) => ({ value, weight: 1 })));
  return given.reduce((sum, { value, weight }) => sum + (value as number) * (weight / whole), 0);
}

function joinTexts(texts: readonly string[]): string {
  let joined = '';
  for (const text of texts) {
    if (joined !== '' && text !== '' && !/\s$/.test(joined) && !/^\s/.test(text)) joined += '\n';
    joined += text;
  }
  return joined;
}

function different(values: readonly unknown[]): unknown[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = canonical(value, 0);
    return !seen.has(key) && seen.add(key);
  });
}

function mergeObjects(given: readonly Weighted[], depth: number): object {
  const byKey = new Map<string, Weighted[]>();
  for (const { value, weight } of given) {
    for (const [key, part] of Object.entries(value as object)) {
      const parts = byKey.get(key) ?? [];
      parts.push({ value: part, weight });
      byKey.set(key, parts);
    }
  }
  const merged = {};
  for (const [key, parts] of byKey) {
    // A key may be called "__proto__".
    const value = combine(parts, depth + 1);
    Object.defineProperty(merged, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return merged;
}

/** The same text for values that are the same, whatever the order of their keys. */
function canonical(value: unknown, depth: number): string {
  if (depth > deepest) throw refused(`a result is deeper than ${deepest} levels, or holds itself`);
  if (Array.isArray(value)) return `[${value.map((part) => canonical(part, depth + 1)).join(',')}]`;
  if (isObject(value)) {
    const parts = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${parts.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part, depth + 1)}`).join(',')}}`;
  }
  return typeof value === 'string' ? JSON.stringify(value) : `${typeof value} ${String(value)}`;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(why: string): SavileError {
  return new SavileError('bad_argument', `combineResults: ${why}.`);
}
