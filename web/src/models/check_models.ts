// The models and the budget of a run, checked at the border.

import { SavileError } from '../errors.js';
import { kindOf } from '../input.js';
import type { ModelProvider } from '../providers/contract.js';

/** What a run may spend on models, over all of them. */
export interface ModelBudget {
  /** Requests, those that fail among them. Default: 24. */
  readonly calls?: number;
  /** Of prompts and replies, as the providers count them or, where they do not, by an estimate. Default: 100,000. */
  readonly tokens?: number;
}

const mostModels = 16;

export function checkModels(models: unknown, call: string): readonly ModelProvider[] {
  if (models === undefined) return [];
  if (!Array.isArray(models) || models.length > mostModels) {
    throw new SavileError(
      'bad_argument',
      `${call}: models must be a list of at most ${mostModels} providers, such as ollama({ model }).`,
    );
  }
  for (const [i, provider] of models.entries()) checkProvider(provider, `${call}: models[${i}]`);
  return [...models];
}

function checkProvider(provider: unknown, place: string): void {
  if (typeof provider !== 'object' || provider === null) {
    throw new SavileError('bad_argument', `${place} must be a provider, not ${kindOf(provider)}.`);
  }
  const fields = provider as Partial<Record<keyof ModelProvider, unknown>>;
  for (const name of ['name', 'model', 'origin'] as const) {
    if (typeof fields[name] !== 'string' || fields[name] === '')
      throw new SavileError('bad_argument', `${place}.${name} must be a string that is not empty.`);
  }
  if (typeof fields.complete !== 'function')
    throw new SavileError('bad_argument', `${place}.complete must be a function.`);
}

/** A copy with nothing in it but what the core reads. */
export function checkBudget(budget: unknown, call: string): ModelBudget | undefined {
  if (budget === undefined) return undefined;
  if (typeof budget !== 'object' || budget === null)
    throw new SavileError('bad_argument', `${call}: budget must be an object, not ${kindOf(budget)}.`);
  const { calls, tokens } = budget as Readonly<Record<string, unknown>>;
  return { ...count(calls, 'calls', call), ...count(tokens, 'tokens', call) };
}

function count(value: unknown, name: string, call: string): Record<string, number> {
  if (value === undefined) return {};
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return { [name]: value };
  throw new SavileError('bad_argument', `${call}: budget.${name} must be a whole number, 0 or more.`);
}
