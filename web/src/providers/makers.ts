// The makers of the providers that call a server, as the package exports them. A maker checks its
// options at once; the rest of the provider is loaded when it is first asked something.

import { type AccessOptions, accessOf, usualAddress } from './access.js';
import type { AnthropicOptions } from './anthropic.js';
import type { ModelProvider } from './contract.js';
import type { GeminiOptions } from './gemini.js';
import type { OllamaOptions } from './ollama.js';
import type { OpenaiCompatibleOptions } from './openai_compatible.js';

type Makers = typeof import('./over_network.js');

/** Claude, by Anthropic's Messages API. Throws `bad_argument` for options that cannot be. */
export function anthropic(options: AnthropicOptions): ModelProvider {
  return whenAsked(options, 'anthropic', (makers) => makers.anthropic(options));
}

/** Gemini, by Google's API. Throws `bad_argument` for options that cannot be. */
export function gemini(options: GeminiOptions): ModelProvider {
  return whenAsked(options, 'gemini', (makers) => makers.gemini(options));
}

/** Ollama, on this machine unless `baseUrl` says otherwise. Throws `bad_argument` for options that cannot be. */
export function ollama(options: OllamaOptions): ModelProvider {
  return whenAsked(options, 'ollama', (makers) => makers.ollama(options));
}

/** OpenAI and every server that speaks its Chat Completions. Throws `bad_argument` for options that cannot be. */
export function openaiCompatible(options: OpenaiCompatibleOptions): ModelProvider {
  return whenAsked(options, 'openaiCompatible', (makers) => makers.openaiCompatible(options));
}

function whenAsked(
  options: AccessOptions & { readonly name?: string },
  maker: keyof Makers,
  make: (makers: Makers) => ModelProvider,
): ModelProvider {
  const { origin } = accessOf(options, maker, usualAddress[maker]);
  let made: Promise<ModelProvider> | undefined;
  const provider = (): Promise<ModelProvider> => {
    made ??= import('./over_network.js').then(make);
    made.catch(() => {
      made = undefined; // did not load: the next request tries again
    });
    return made;
  };
  return {
    name: nameOf(options, maker),
    model: options.model,
    origin,
    complete: async (request, call) => (await provider()).complete(request, call),
    listModels: async (call) => (await (await provider()).listModels?.(call)) ?? [],
  };
}

/** Servers that speak as OpenAI does are known by their host. */
function nameOf(
  { name, baseUrl }: { readonly name?: string; readonly baseUrl?: string | URL },
  maker: keyof Makers,
): string {
  if (maker !== 'openaiCompatible') return maker;
  return name ?? (baseUrl === undefined ? 'openai' : new URL(baseUrl).host);
}
