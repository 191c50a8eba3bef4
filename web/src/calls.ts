// Single calls of the core, through a crew that is started when it is needed and made anew when it died.
//
// Every call settles: with its value, with its own error, with `cancelled`, with `worker_lost` when the
// crew dies, or with `disposed`.

import { checkSignal } from './checks.js';
import { cancelled, type EngineParts } from './engine/load.js';
import { fromPlain, SavileError } from './errors.js';
import type { ReadDocument } from './formats/document.js';
import type { CheckedOptions } from './options.js';
import type { Crew } from './pool/crew.js';
import { startPool } from './pool/pool.js';
import type { FromConductor, KeyedText, ToConductor } from './pool/protocol.js';
import { readReply } from './wire/reply.js';

interface Pending {
  readonly resolve: (reply: string) => void;
  readonly reject: (error: SavileError) => void;
}

/** Who else uses the crew. */
export interface Others {
  /** What is no answer to a call. */
  message(message: FromConductor): void;
  /** Whether something of theirs is under way. */
  busy(): boolean;
  /** All of theirs that is under way is lost. */
  lost(error: SavileError): void;
}

export class CoreCalls {
  readonly #parts: EngineParts;
  readonly #options: CheckedOptions;
  readonly #others: Others;
  readonly #calls = new Map<number, Pending>();
  #crew: Crew | undefined;
  #starting: Promise<Crew> | undefined;
  #count = 0;
  #disposed = false;

  constructor(parts: EngineParts, options: CheckedOptions, others: Others) {
    this.#parts = parts;
    this.#options = options;
    this.#others = others;
  }

  /** The crew, started if need be. */
  working(): Promise<Crew> {
    if (this.#disposed) return Promise.reject(disposed());
    if (this.#crew) return Promise.resolve(this.#crew);
    this.#starting ??= this.#assemble().finally(() => {
      this.#starting = undefined;
    });
    return this.#starting;
  }

  /** To the crew that there is; nobody hears it where there is none. */
  post(message: ToConductor): void {
    this.#crew?.post(message);
  }

  /** One call of the core; `texts` become keys of the request. */
  async call<T>(
    operation: string,
    texts: Readonly<Record<string, ReadDocument>>,
    request: object,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    const keyed = Object.entries(texts).map(([name, document]) => ({ name, text: this.keyed(document) }));
    const names = Object.fromEntries(keyed.map(({ name, text }) => [name, text.key]));
    return this.callKeyed(
      operation,
      { ...request, ...names },
      keyed.map(({ text }) => text),
      signal,
    );
  }

  /** The same for texts that have their keys. */
  async callKeyed<T>(
    operation: string,
    request: object,
    texts: readonly KeyedText[],
    signal: AbortSignal | undefined,
    keeps: readonly string[] = [],
  ): Promise<T> {
    checkSignal(signal, operation);
    if (signal?.aborted) throw cancelled(signal);
    const crew = await this.working();
    if (signal?.aborted) throw cancelled(signal);
    this.#count += 1;
    const call = this.#count;
    const reply = await new Promise<string>((resolve, reject) => {
      const abort = (): void => {
        this.post({ type: 'cancel_call', call });
        settle(() => reject(cancelled(signal)));
      };
      const settle = (finish: () => void): void => {
        this.#calls.delete(call);
        signal?.removeEventListener('abort', abort);
        this.rest();
        finish();
      };
      this.#calls.set(call, {
        resolve: (value) => settle(() => resolve(value)),
        reject: (error) => settle(() => reject(error)),
      });
      signal?.addEventListener('abort', abort, { once: true });
      crew.busy(true);
      crew.post({ type: 'call', call, operation, request: JSON.stringify(request), texts, keeps });
    });
    return readReply<T>(reply);
  }

  keyed({ text, layout, claims }: ReadDocument): KeyedText {
    this.#count += 1;
    return {
      key: `t${this.#count}`,
      text,
      ...(layout ? { layout: JSON.stringify(layout) } : {}),
      ...(claims ? { claims: JSON.stringify(claims) } : {}),
    };
  }

  /** To be told when something of the others' has ended. */
  rest(): void {
    if (this.#calls.size === 0 && !this.#others.busy()) this.#crew?.busy(false);
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#crew?.end();
    this.#crew = undefined;
    this.#lose(disposed());
  }

  async #assemble(): Promise<Crew> {
    const { workers, workerUrl, workerFactory, clock } = this.#options;
    const common = {
      parts: this.#parts,
      seed: crypto.getRandomValues(new Uint32Array(1))[0] as number,
      clock,
    };
    const listener = {
      message: (message: FromConductor) => this.#received(message),
      lost: (error: SavileError) => {
        this.#crew = undefined;
        this.#lose(error);
      },
    };
    const crew =
      workers > 0
        ? await startPool({ ...common, workers, workerUrl, workerFactory }, listener)
        : await (await import('./on_this_thread.js')).startLocal(common, listener);
    if (this.#disposed) {
      crew.end();
      throw disposed();
    }
    this.#crew = crew;
    return crew;
  }

  #received(message: FromConductor): void {
    switch (message.type) {
      case 'reply':
        this.#calls.get(message.call)?.resolve(message.reply);
        return;
      case 'call_failed':
        this.#calls.get(message.call)?.reject(fromPlain(message.error));
        return;
      default:
        this.#others.message(message);
    }
  }

  #lose(error: SavileError): void {
    for (const { reject } of [...this.#calls.values()]) reject(error);
    this.#others.lost(error);
  }
}

function disposed(): SavileError {
  return new SavileError('disposed', 'This tailor was disposed. Create another one.');
}
