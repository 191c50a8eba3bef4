// A model that says what a script says: replies and errors in a fixed order, or a function of the
// request. It keeps the contract of the real providers: one whole text or one SavileError, deltas on the
// way, an end at once when its signal aborts.

import { unlessAborted } from '../abort.js';
import { type Clock, systemClock } from '../driver/clock.js';
import { cancelled } from '../engine/bytes.js';
import { internal, isSavileError, SavileError } from '../errors.js';
import type {
  ModelCallOptions,
  ModelProvider,
  ModelReply,
  ModelRequest,
  ModelUsage,
} from '../providers/contract.js';

/** A reply with more to it than its text. */
export interface ScriptedReply {
  readonly text: string;
  /** Default: none, as of a provider that does not say. */
  readonly usage?: ModelUsage;
  /** The call fails with it after the text has come as deltas: an answer that is cut off. Default: none. */
  readonly error?: SavileError;
  /** Milliseconds before the first delta. Default: the provider's `delayMs`. */
  readonly delayMs?: number;
}

export type ScriptedAnswer = string | SavileError | ScriptedReply;

export interface ScriptedProviderOptions {
  /** One for each call, in order; a call beyond them fails with `bad_request`. */
  readonly replies?: readonly ScriptedAnswer[];
  /** Answers calls that `replies` has nothing for. `call` counts from 0. */
  readonly reply?: (request: ModelRequest, call: number) => ScriptedAnswer | Promise<ScriptedAnswer>;
  /** Milliseconds before the first delta of each reply. Default: 0, without a timer. */
  readonly delayMs?: number;
  /** The most that a delta has, in UTF-16 code units. Default: 16. */
  readonly deltaLength?: number;
  /** Default: "scripted". */
  readonly name?: string;
  /** Default: "scripted". */
  readonly model?: string;
  /** Default: "scripted". */
  readonly origin?: string;
  /** Default: the system's. */
  readonly clock?: Clock;
}

export interface ScriptedProvider extends ModelProvider {
  /** What was asked, in order, whatever came of it. */
  readonly calls: readonly ModelRequest[];
}

/** Deterministic: the same calls in the same order give the same answers. */
export function createScriptedProvider(options: ScriptedProviderOptions): ScriptedProvider {
  const { name = 'scripted', model = 'scripted', origin = 'scripted' } = options;
  const { replies = [], delayMs = 0, deltaLength = 16, clock = systemClock } = options;
  if (!(deltaLength >= 1)) {
    throw new SavileError('bad_argument', 'createScriptedProvider: deltaLength must be 1 or more.');
  }
  const calls: ModelRequest[] = [];

  const answerTo = async (request: ModelRequest, call: number): Promise<ScriptedReply> => {
    const answer = replies[call] ?? (await options.reply?.(request, call));
    if (answer === undefined) {
      throw new SavileError('bad_request', `the script has no reply for call ${call + 1}.`);
    }
    if (isSavileError(answer)) throw answer;
    return typeof answer === 'string' ? { text: answer } : answer;
  };

  const complete = async (request: ModelRequest, call: ModelCallOptions = {}): Promise<ModelReply> => {
    const { signal, onDelta } = call;
    if (signal?.aborted) throw cancelled(signal);
    calls.push(request);
    try {
      const reply = await unlessAborted(answerTo(request, calls.length - 1), signal);
      await passed(reply.delayMs ?? delayMs, clock, signal);
      for (const piece of pieces(reply.text, deltaLength)) {
        if (signal?.aborted) throw cancelled(signal);
        onDelta?.(piece);
      }
      if (reply.error) throw reply.error;
      if (signal?.aborted) throw cancelled(signal);
      return { text: reply.text, usage: reply.usage ?? {} };
    } catch (error) {
      throw signed(error, name);
    }
  };

  return { name, model, origin, calls, complete, listModels: async () => [model] };
}

/** Pieces of at most `length`, none of which ends within a character. */
function pieces(text: string, length: number): string[] {
  const found: string[] = [];
  let piece = '';
  for (const character of text) {
    if (piece !== '' && piece.length + character.length > length) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return piece === '' ? found : [...found, piece];
}

async function passed(milliseconds: number, clock: Clock, signal: AbortSignal | undefined): Promise<void> {
  if (milliseconds <= 0) return;
  let timer: unknown;
  const over = new Promise<void>((resolve) => {
    timer = clock.setTimer(resolve, milliseconds);
  });
  await unlessAborted(over, signal).finally(() => clock.clearTimer(timer));
}

/** As the contract wants it: a SavileError that names the provider; a cancel is the caller's own. */
function signed(thrown: unknown, provider: string): SavileError {
  const error = internal(thrown);
  if (error.code === 'cancelled' || error.provider !== undefined) return error;
  const { retryAt } = error;
  return new SavileError(error.code, `${provider}: ${error.message}`, {
    provider,
    cause: thrown,
    ...(retryAt === undefined ? {} : { retryAt }),
  });
}
