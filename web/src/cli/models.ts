// `--model SPEC`: openai:MODEL[@BASE_URL], anthropic:MODEL, gemini:MODEL, ollama:MODEL[@BASE_URL]. Keys come
// from the environment, never from an argument: other users of a machine can read those.

import { isSavileError } from '../errors.js';
import { anthropic } from '../providers/anthropic.js';
import type { ModelProvider } from '../providers/contract.js';
import { gemini } from '../providers/gemini.js';
import { ollama } from '../providers/ollama.js';
import { openaiCompatible } from '../providers/openai_compatible.js';
import { UsageError } from './usage.js';

type Environment = Readonly<Record<string, string | undefined>>;

interface Access {
  readonly model: string;
  readonly baseUrl?: string;
  readonly apiKey?: string;
}

interface Kind {
  readonly make: (access: Access) => ModelProvider;
  /** Where the key is, in the order of looking. */
  readonly keys: readonly string[];
  /** Whether its own address answers to nobody without one. */
  readonly needsKey: boolean;
}

const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['openai', { make: openaiCompatible, keys: ['OPENAI_API_KEY'], needsKey: true }],
  ['anthropic', { make: anthropic, keys: ['ANTHROPIC_API_KEY'], needsKey: true }],
  ['gemini', { make: gemini, keys: ['GEMINI_API_KEY', 'GOOGLE_API_KEY'], needsKey: true }],
  ['ollama', { make: ollama, keys: ['OLLAMA_API_KEY'], needsKey: false }],
]);

/** In the order given, which is that of asking. */
export function modelsOf(specs: readonly string[], environment: Environment): readonly ModelProvider[] {
  return specs.map((spec) => modelOf(spec, environment));
}

function modelOf(spec: string, environment: Environment): ModelProvider {
  const [, name = '', model = '', baseUrl] = /^([a-z]+):(.+?)(?:@(https?:\/\/.+))?$/.exec(spec) ?? [];
  const kind = kinds.get(name);
  if (!kind) {
    throw new UsageError(
      `--model takes ${[...kinds.keys()].map((known) => `${known}:MODEL`).join(', ')}, with @BASE_URL for another address; not "${spec}".`,
    );
  }
  const apiKey = kind.keys
    .map((key) => environment[key])
    .find((value) => value !== undefined && value !== '');
  if (apiKey === undefined && kind.needsKey && baseUrl === undefined) {
    throw new UsageError(`--model ${spec} needs a key: set ${kind.keys[0]} in the environment.`);
  }
  try {
    return kind.make({
      model,
      ...(baseUrl === undefined ? {} : { baseUrl }),
      ...(apiKey === undefined ? {} : { apiKey }),
    });
  } catch (error) {
    if (isSavileError(error)) throw new UsageError(error.message);
    throw error;
  }
}
