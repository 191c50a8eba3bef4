// What a model is to Savile: something that answers one request with a text. Where and how, each
// provider says in a file of its own; a caller's own object of this shape is as good as those.

import type { ModelRequest } from '../models/request.js';

export type { ModelRequest, ReplySchema } from '../models/request.js';

export interface ModelCallOptions {
  readonly signal?: AbortSignal;
  /** Pieces of the reply as they come. They may turn out to be of a reply that fails. */
  readonly onDelta?: (text: string) => void;
}

/** Tokens as the provider counts them; undefined where it does not say. */
export interface ModelUsage {
  readonly inputTokens?: number;
  readonly outputTokens?: number;
}

export interface ModelReply {
  /** The whole reply: a provider never answers with a part of one. */
  readonly text: string;
  readonly usage: ModelUsage;
}

export interface ModelProvider {
  /** Who answers: "anthropic", "ollama" … */
  readonly name: string;
  readonly model: string;
  /** Where: the origin that is called, or the name of what answers without a network. */
  readonly origin: string;
  /** Rejects with a SavileError whose `provider` is `name`; `error.code` says what may be done. */
  complete(request: ModelRequest, options?: ModelCallOptions): Promise<ModelReply>;
  /** The models that there are, by the names that `model` takes; absent where one cannot ask. */
  listModels?(options?: { readonly signal?: AbortSignal }): Promise<readonly string[]>;
}

/** A key, or what gives it when it is needed. It is put into one header and nowhere else. */
export type ApiKey = string | (() => string | Promise<string>);
