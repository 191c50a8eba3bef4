// One run in a journal. What it does for a call:
//
//   stored reply of an earlier page? ─▶ given, no call
//   interrupted call of an earlier page? ─▶ asked about ─▶ skip: `interrupted` ─ repeat:
//   intent on disk ─▶ call ─▶ reply on disk ─▶ given
//                        └─▶ failure: its end on disk ─▶ the same failure

import { unlessAborted } from '../abort.js';
import { cancelled } from '../engine/bytes.js';
import { describe, SavileError } from '../errors.js';
import type { ModelCallOptions, ModelProvider, ModelRequest } from '../providers/contract.js';
import type { JournalledReply, JournalRun, JournalRunOptions } from './contract.js';
import { callKey } from './digest.js';
import type { EarlierCalls, Intent } from './earlier_calls.js';
import type { RunLog } from './run_log.js';

export interface RunParts {
  /** The hash of what was asked. */
  readonly runId: string;
  readonly version: string;
  readonly log: RunLog;
  readonly earlier: EarlierCalls;
  readonly onInterrupted: JournalRunOptions['onInterrupted'];
  readonly now: () => number;
  /** Called once, when the run is let go of. */
  readonly release: () => void;
}

export class KeptRun implements JournalRun {
  readonly runId: string;
  readonly #parts: RunParts;
  readonly #decisions = new Map<string, Promise<'repeat' | 'skip'>>();
  #over = false;

  constructor(parts: RunParts) {
    this.runId = parts.runId;
    this.#parts = parts;
  }

  async complete(
    provider: ModelProvider,
    request: ModelRequest,
    call: ModelCallOptions = {},
  ): Promise<JournalledReply> {
    if (this.#over) throw new SavileError('disposed', 'This run of the journal is over. Begin another one.');
    const { signal } = call;
    if (signal?.aborted) throw cancelled(signal);
    const { runId, version, log, earlier, now } = this.#parts;
    const key = await callKey(runId, provider, request, version);
    const stored = earlier.takeReply(key);
    if (stored) {
      call.onDelta?.(stored.text);
      return { ...stored, stored: true };
    }
    await unlessAborted(this.#askedAbout(key, provider), signal);
    const { name, model, origin } = provider;
    const intent = log.append(key, { kind: 'intent', at: now(), provider: name, model, origin });
    try {
      const of = await unlessAborted(intent, signal);
      const { text, usage } = await provider.complete(request, call);
      if (of !== undefined) await log.append(key, { kind: 'reply', of, text, usage });
      return { text, usage, stored: false };
    } catch (error) {
      // Not waited for: a cancel is to be told at once.
      void intent.then((of) => (of === undefined ? of : log.append(key, { kind: 'ended', of })));
      throw error;
    }
  }

  async end(): Promise<void> {
    await this.#leave(() => this.#parts.log.remove());
  }

  async close(): Promise<void> {
    await this.#leave(() => this.#parts.log.stop());
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** All is erased: what is still under way is not written any more. */
  lose(): void {
    this.#parts.log.lose();
  }

  async #leave(act: () => Promise<void>): Promise<void> {
    if (this.#over) return;
    this.#over = true;
    await act();
    this.#parts.release();
  }

  /** Resolves where the call may be made. Asked once for all calls of a key. */
  async #askedAbout(key: string, provider: ModelProvider): Promise<void> {
    const { earlier, log } = this.#parts;
    const before = earlier.interruptedCall(key);
    if (!before) return;
    const decision = this.#decisions.get(key) ?? this.#ask(before);
    this.#decisions.set(key, decision);
    if ((await decision) !== 'repeat') {
      throw new SavileError(
        'interrupted',
        `${provider.name}: this call was under way when the page was closed, and may have been paid for. Ask the user, and answer \`onInterrupted\` with "repeat" to make it again.`,
        { provider: provider.name },
      );
    }
    const taken = earlier.takeInterrupted(key);
    if (taken) await log.append(key, { kind: 'ended', of: taken.seq });
  }

  async #ask({ entry }: Intent): Promise<'repeat' | 'skip'> {
    const { runId, onInterrupted } = this.#parts;
    const { provider, model, origin, at } = entry;
    try {
      return (await onInterrupted?.({ runId, provider, model, origin, startedAt: at })) ?? 'skip';
    } catch (cause) {
      const message = `${provider}: nobody could be asked about an interrupted call: ${describe(cause)}`;
      throw new SavileError('interrupted', message, { provider, cause });
    }
  }
}
