// One request to the model that comes with the browser.

import { unlessAborted } from '../abort.js';
import { describe, isSavileError, SavileError } from '../errors.js';
import type { ModelCallOptions, ModelReply, ModelRequest } from './contract.js';
import type { LanguageModelLike, LanguageModelSession, PromptApiOptions } from './prompt_api.js';

const name = 'prompt-api';

export async function askBrowser(
  options: PromptApiOptions,
  request: ModelRequest,
  call: ModelCallOptions = {},
): Promise<ModelReply> {
  const { signal } = call;
  const given = signal ? { signal } : {};
  let session: LanguageModelSession | undefined;
  try {
    const api = options.languageModel ?? (globalThis as { LanguageModel?: LanguageModelLike }).LanguageModel;
    if (!api) throw unavailable('This browser has no built-in model.');
    const state = await unlessAborted(api.availability(), signal);
    if (state !== 'available') {
      throw unavailable(
        state === 'unavailable'
          ? 'This device cannot run the built-in model.'
          : 'The built-in model is not on this device yet; the browser loads it when a page of yours asks for it after a click.',
      );
    }
    const initialPrompts = [{ role: 'system', content: request.system }] as const;
    session = await unlessAborted(api.create({ initialPrompts, ...given }), signal);
    const constraint = request.reply ? { responseConstraint: request.reply.schema } : {};
    const reader = session.promptStreaming(request.user, { ...constraint, ...given }).getReader();
    let text = '';
    for (;;) {
      const { done, value } = await unlessAborted(reader.read(), signal);
      if (done) return { text, usage: {} };
      text += value;
      call.onDelta?.(value);
    }
  } catch (cause) {
    if (isSavileError(cause)) throw cause;
    const tooLong = cause instanceof Error && cause.name === 'QuotaExceededError';
    throw new SavileError(
      tooLong ? 'context_too_long' : 'provider_down',
      tooLong ? `${name}: the request is too long for the model.` : `${name}: ${describe(cause)}`,
      { provider: name, cause },
    );
  } finally {
    session?.destroy();
  }
}

function unavailable(why: string): SavileError {
  return new SavileError('unknown_model', `${name}: ${why}`, { provider: name });
}
