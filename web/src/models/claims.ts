// Asks a model what else a posting asks for. Its answer is quotes of the posting; what does not stand there
// is dropped by the core. A model that fails costs its additions and nothing else.

import { unlessAborted } from '../abort.js';
import type { CoreCalls } from '../calls.js';
import { describe } from '../errors.js';
import type { ReadDocument } from '../formats/document.js';
import type { ModelProvider, ModelReply, ModelUsage } from '../providers/contract.js';
import type { ClaimPrompt, Claims } from '../wire/types.js';
import { whenOnline } from './online.js';

/** What asking came to. */
export interface AskedClaims {
  /** The posting, with what was found. */
  readonly posting: ReadDocument;
  readonly spent: { readonly calls: number } & Required<ModelUsage>;
  /** Why no model answered; undefined where one did. */
  readonly failure?: string;
}

/** One call of a provider; default: its own `complete`. */
export type Complete = (
  provider: ModelProvider,
  request: Parameters<ModelProvider['complete']>[0],
  signal: AbortSignal,
) => Promise<ModelReply>;

/** Asks the providers in order, each once, until one answers. Rejects only where the core does. */
export async function askForClaims(
  core: Pick<CoreCalls, 'call'>,
  posting: ReadDocument,
  providers: readonly ModelProvider[],
  signal: AbortSignal,
  complete: Complete = (provider, request, stop) => provider.complete(request, { signal: stop }),
): Promise<AskedClaims> {
  const { system, user, schema } = await core.call<ClaimPrompt>('claim_prompt', { posting }, {}, signal);
  const spent = { calls: 0, inputTokens: 0, outputTokens: 0 };
  let failure = 'There is no model.';
  for (const provider of providers) {
    if (signal.aborted) break;
    try {
      await whenOnline(provider, signal);
      spent.calls += 1;
      const request = { system, user, reply: { name: 'quotes', schema } };
      const { text, usage } = await unlessAborted(complete(provider, request, signal), signal);
      spent.inputTokens += usage?.inputTokens ?? 0;
      spent.outputTokens += usage?.outputTokens ?? 0;
      const { quotes } = await core.call<Claims>('claims', { text: posting }, { reply: text }, signal);
      return { posting: quotes.length > 0 ? { ...posting, claims: quotes } : posting, spent };
    } catch (error) {
      failure = describe(error);
    }
  }
  return { posting, spent, failure };
}
