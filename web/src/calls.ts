// Single calls of the core. Every call settles: with its value, with its own error, with `cancelled`, or as
// its crew does (crews.ts).

import { unlessAborted } from './abort.js';
import { checkSignal } from './checks.js';
import type { Crews, Work } from './crews.js';
import { cancelled } from './engine/load.js';
import { fromPlain } from './errors.js';
import type { ReadDocument } from './formats/document.js';
import type { CallMessage, FromConductor, KeyedText } from './pool/protocol.js';
import { readReply } from './wire/reply.js';

/** How a call takes its turns; see CallMessage. */
export type CallTurns = Pick<CallMessage, 'keeps' | 'owner'>;

type CallEnd = Extract<FromConductor, { readonly type: 'reply' | 'call_failed' }>;

/** A call that names no other texts than its own, of so many UTF-16 units at most, is short. */
const shortest = 4_096;

export class CoreCalls {
  readonly #crews: Crews;
  readonly #calls = new Map<number, (message: CallEnd) => void>();
  #count = 0;

  constructor(crews: Crews) {
    this.#crews = crews;
  }

  /** What the conductor says of a call. */
  message(message: CallEnd): void {
    this.#calls.get(message.call)?.(message);
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
    options: CallTurns = {},
  ): Promise<T> {
    checkSignal(signal, operation);
    if (signal?.aborted) throw cancelled(signal);
    if (operation === 'extract') await unlessAborted(this.#crews.loadWeights(), signal);
    this.#count += 1;
    const call = this.#count;
    const json = JSON.stringify(request);
    const length = texts.reduce((sum, { text }) => sum + text.length, json.length);
    const short = length <= shortest && operation !== 'extract' && !options.owner && { short: length };
    const message: CallMessage = {
      type: 'call',
      call,
      operation,
      request: json,
      texts,
      ...options,
      ...short,
    };
    const reply = await new Promise<string>((resolve, reject) => {
      const settle = (finish: () => void): void => {
        this.#calls.delete(call);
        signal?.removeEventListener('abort', abort);
        this.#crews.end(work);
        finish();
      };
      const work: Work = {
        message: () => message,
        fail: (error) => settle(() => reject(error)),
      };
      const abort = (): void => {
        this.#crews.post({ type: 'cancel_call', call });
        settle(() => reject(cancelled(signal)));
      };
      this.#calls.set(call, (message) =>
        settle(() => (message.type === 'reply' ? resolve(message.reply) : reject(fromPlain(message.error)))),
      );
      signal?.addEventListener('abort', abort, { once: true });
      this.#crews.begin(work);
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
}
