// Reading what a server sent, without trusting its shape.

import { protocolFailure } from './failure.js';

/** The JSON of one event or line. */
export function parsed(data: string, provider: string): unknown {
  try {
    return JSON.parse(data);
  } catch (cause) {
    throw protocolFailure(provider, 'a part of the answer is not JSON.', cause);
  }
}

/** The value under a path of keys and places; undefined where there is none. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string | number, unknown>)[key];
  }
  return here;
}

export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : '';
}

export function numberAt(value: unknown, ...path: readonly (string | number)[]): number | undefined {
  const found = at(value, ...path);
  return typeof found === 'number' && found >= 0 ? found : undefined;
}

export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** Usage without the fields that were not said. */
export function usageOf(input: number | undefined, output: number | undefined) {
  return {
    ...(input === undefined ? {} : { inputTokens: input }),
    ...(output === undefined ? {} : { outputTokens: output }),
  };
}
