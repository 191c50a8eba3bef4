// The model that comes with the browser (Chrome's Prompt API, `LanguageModel`): on the device, in a
// window only, no key, no network. What asks it is loaded with the first request.

import type { ModelProvider } from './contract.js';

/** As much of the browser's interface as is used. */
export interface LanguageModelLike {
  availability(): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>;
  create(options: {
    readonly initialPrompts: readonly { readonly role: 'system'; readonly content: string }[];
    readonly signal?: AbortSignal;
  }): Promise<LanguageModelSession>;
}

export interface LanguageModelSession {
  promptStreaming(
    text: string,
    options: { readonly responseConstraint?: object; readonly signal?: AbortSignal },
  ): ReadableStream<string>;
  destroy(): void;
}

export interface PromptApiOptions {
  /** Default: the browser's `LanguageModel`. */
  readonly languageModel?: LanguageModelLike;
}

const name = 'prompt-api';

export function promptApi(options: PromptApiOptions = {}): ModelProvider {
  return {
    name,
    model: 'built-in',
    origin: name,
    complete: async (request, call) => (await import('./ask_browser.js')).askBrowser(options, request, call),
  };
}
