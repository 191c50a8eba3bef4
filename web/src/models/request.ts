// What a model is asked.

/** A JSON schema that the reply must have, where the provider can be told so. */
export interface ReplySchema {
  /** Letters, digits, "_" and "-"; some providers want a name. */
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

export interface ModelRequest {
  readonly system: string;
  readonly user: string;
  readonly reply?: ReplySchema;
  /** The most that the reply may have. Default: the provider's. */
  readonly maxTokens?: number;
}
