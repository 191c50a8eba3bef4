// The providers to choose from, and what each needs to be asked.

import { anthropic, gemini, type ModelProvider, ollama, openaiCompatible, promptApi } from 'savile';

export type ProviderName =
  | 'none'
  | 'openai'
  | 'anthropic'
  | 'gemini'
  | 'ollama'
  | 'lmstudio'
  | 'llamacpp'
  | 'browser'
  | 'other';

export interface Asked {
  readonly model: string;
  readonly address: string;
  readonly key: string;
}

interface Kind {
  /** Where its server usually is; absent where that is not the user's to say. */
  readonly address?: string;
  readonly key: 'needed' | 'optional' | 'none';
  /** Whether there are several of which one must be named. */
  readonly named: boolean;
  make?(asked: Asked): ModelProvider;
}

// The key is the user's own, for this page alone.
const access = ({ model, key }: Asked) => ({
  model: model.trim(),
  ...(key.trim() === '' ? {} : { apiKey: key.trim(), dangerouslyAllowBrowser: true }),
});
const at = (asked: Asked) => ({ ...access(asked), baseUrl: asked.address.trim() });
const likeOpenai = (name: string) => (asked: Asked) => openaiCompatible({ ...at(asked), name });

export const kinds: Readonly<Record<ProviderName, Kind>> = {
  none: { key: 'none', named: false },
  openai: { key: 'needed', named: true, make: (asked) => openaiCompatible(access(asked)) },
  anthropic: { key: 'needed', named: true, make: (asked) => anthropic(access(asked)) },
  gemini: { key: 'needed', named: true, make: (asked) => gemini(access(asked)) },
  ollama: {
    address: 'http://localhost:11434',
    key: 'none',
    named: true,
    make: (asked) => ollama(at(asked)),
  },
  lmstudio: {
    address: 'http://localhost:1234/v1',
    key: 'none',
    named: true,
    make: likeOpenai('LM Studio'),
  },
  llamacpp: {
    address: 'http://localhost:8080/v1',
    key: 'optional',
    named: true,
    make: likeOpenai('llama.cpp'),
  },
  browser: { key: 'none', named: false, make: () => promptApi() },
  other: { address: '', key: 'optional', named: true, make: (asked) => openaiCompatible(at(asked)) },
};

export const providerNames = Object.keys(kinds) as ProviderName[];
