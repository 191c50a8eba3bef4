// A run where nothing can be kept: each call is made.

import { SavileError } from '../errors.js';
import type { ModelCallOptions, ModelProvider, ModelRequest } from '../providers/contract.js';
import type { JournalledReply, JournalRun } from './contract.js';

export class UnkeptRun implements JournalRun {
  readonly runId = '';
  #over = false;

  async complete(
    provider: ModelProvider,
    request: ModelRequest,
    call?: ModelCallOptions,
  ): Promise<JournalledReply> {
    if (this.#over) throw new SavileError('disposed', 'This run of the journal is over. Begin another one.');
    return { ...(await provider.complete(request, call)), stored: false };
  }

  async end(): Promise<void> {
    this.#over = true;
  }

  close(): Promise<void> {
    return this.end();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.end();
  }
}
