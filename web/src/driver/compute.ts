// A place where calls of the core are computed: a worker behind a port, or this thread.

import { Engine } from '../engine/engine.js';
import type { EngineParts } from '../engine/load.js';
import type {
  Answer,
  CallMessage,
  CallsMessage,
  FromCompute,
  Port,
  ToCompute,
  Weights,
} from '../pool/protocol.js';

export interface Compute {
  call(message: CallMessage | CallsMessage): void;
  give(weights: Weights): void;
  drop(keys: readonly string[]): void;
  close(): void;
}

/** What is heard of a Compute. */
export interface ComputeListener {
  /** It has begun with this call; from here on the call has its time. */
  began(call: number): void;
  answered(...answers: readonly Answer[]): void;
  /** It will answer nothing more. May come more than once. */
  lost(): void;
}

/** Does what a ToCompute asks for. Throws if the core traps; the engine is unusable then. */
export function perform(engine: Engine, message: ToCompute): FromCompute | undefined {
  switch (message.type) {
    case 'drop':
      for (const key of message.keys) engine.drop(key);
      return undefined;
    case 'weights':
      engine.takeMentions(message.mentions);
      return undefined;
    case 'calls':
      return { type: 'answers', answers: message.calls.map((call) => performCall(engine, call)) };
    case 'call':
      return performCall(engine, message);
  }
}

function performCall(engine: Engine, { call, operation, request, texts, drops = [] }: CallMessage): Answer {
  for (const text of texts) engine.put(text.key, text.text, text);
  const reply = engine.call(operation, request);
  for (const key of drops) engine.drop(key);
  return { type: 'answer', call, reply, memory: engine.memory };
}

export class PortCompute implements Compute {
  readonly #port: Port;

  constructor(port: Port, listener: ComputeListener) {
    this.#port = port;
    port.onmessage = (event) => {
      const message = event.data as FromCompute;
      if (message.type === 'began') listener.began(message.call);
      else listener.answered(...(message.type === 'answer' ? [message] : message.answers));
    };
    port.onmessageerror = () => listener.lost();
  }

  call(message: CallMessage | CallsMessage): void {
    this.#port.postMessage(message);
  }

  give(weights: Weights): void {
    this.#port.postMessage(weights);
  }

  drop(keys: readonly string[]): void {
    this.#port.postMessage({ type: 'drop', keys } satisfies ToCompute);
  }

  close(): void {
    this.#port.close();
  }
}

/** On this thread, with an engine of its own (so that a trap ends it and not the runs), yielding
 * between calls so that cancellation and events come through. */
export class LocalCompute implements Compute {
  readonly #parts: EngineParts;
  readonly #listener: ComputeListener;
  #engine: Engine | undefined;
  #tail: Promise<void> = Promise.resolve();
  #pending = 0; // calls
  #closed = false;

  constructor(parts: EngineParts, listener: ComputeListener) {
    this.#parts = parts;
    this.#listener = listener;
  }

  call(message: CallMessage | CallsMessage): void {
    for (const call of message.type === 'call' ? [message] : message.calls) {
      // The next one begins at its turn: what has begun last is to blame for a trap.
      if (this.#pending === 0) this.#listener.began(call.call);
      this.#then(call, this.#pending === 0);
      this.#pending += 1;
    }
  }

  give(weights: Weights): void {
    this.#then(weights);
  }

  drop(keys: readonly string[]): void {
    this.#then({ type: 'drop', keys });
  }

  close(): void {
    this.#closed = true;
    this.#engine = undefined;
  }

  #then(message: ToCompute, begun = false): void {
    this.#tail = this.#tail.then(() => this.#next(message, begun));
  }

  async #next(message: ToCompute, begun: boolean): Promise<void> {
    if (message.type === 'call' && !begun) this.#listener.began(message.call);
    await nextTurn();
    let answer: FromCompute | undefined;
    try {
      if (!this.#closed) this.#engine ??= await Engine.create(this.#parts);
      if (this.#closed || !this.#engine) return;
      answer = perform(this.#engine, message);
    } catch {
      this.close();
      this.#listener.lost();
      return;
    }
    if (answer?.type !== 'answer') return;
    this.#pending -= 1;
    this.#listener.answered(answer);
  }
}

/** A turn of the event loop, without the 4 ms that nested timers cost in pages. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') {
      setImmediate(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
