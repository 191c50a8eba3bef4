// A single call while nothing else is under way goes straight to a worker and back: two messages, not four.
//
//   this thread ── call ──▶ compute worker ── began, answer ──▶ this thread
//
// The conductor is told of it as soon as anything else is to be done, and within a heartbeat at the latest. From
// then on it watches the call, has it done once more or ends its worker as it does with all others, and what the
// worker says is passed on to it.

import type { CallMessage, FromCompute, ToConductor } from './protocol.js';
import type { WorkerHandle } from './spawn.js';

interface Direct {
  readonly worker: number;
  readonly message: CallMessage;
  begun: boolean;
  told: boolean;
}

export interface DirectOptions {
  /** To the conductor. */
  readonly tell: (message: ToConductor) => void;
  readonly reply: (call: number, reply: string) => void;
  /** No worker that the conductor knows of works for it: it may be replaced. */
  readonly worn: (worker: number) => void;
  readonly heapBytes: number;
}

export class DirectCalls {
  readonly #options: DirectOptions;
  readonly #workers = new Map<number, WorkerHandle>(); // in order: the first has its tables already
  readonly #open = new Map<number, Direct>(); // by call

  constructor(options: DirectOptions) {
    this.#options = options;
  }

  add(worker: number, handle: WorkerHandle): void {
    this.#workers.set(worker, handle);
  }

  /** The conductor knows of its calls, or is told by `tell` before it hears of the loss. */
  lose(worker: number): void {
    this.tell();
    this.#workers.delete(worker);
    this.#open.delete(this.on(worker) ?? 0); // it has one at most
  }

  /** False if it must go by the conductor: which texts workers keep, and who has the weights, it alone knows. */
  take(message: CallMessage): boolean {
    const free = [...this.#workers].find(([worker]) => this.on(worker) === undefined);
    if (!free || message.keeps || message.operation === 'extract') return false;
    const [worker, handle] = free;
    handle.post({ ...message, drops: message.texts.map(({ key }) => key) });
    this.#open.set(message.call, { worker, message, begun: false, told: false });
    return true;
  }

  /** The call that a worker was given and has not answered yet. */
  on(worker: number): number | undefined {
    return [...this.#open.values()].find((direct) => direct.worker === worker)?.message.call;
  }

  tell(): void {
    for (const direct of this.#open.values()) {
      if (direct.told) continue;
      direct.told = true;
      const { worker, message, begun } = direct;
      this.#options.tell({ type: 'given', worker, message, begun });
    }
  }

  heard(said: FromCompute): void {
    const direct = this.#open.get(said.call);
    if (!direct) return;
    const { worker, told } = direct;
    const { tell, reply, worn, heapBytes } = this.#options;
    const began = said.type === 'began';
    if (told) tell({ type: 'said', worker, said: began ? said : { ...said, reply: '' } });
    if (began) {
      direct.begun = true;
      return;
    }
    this.#open.delete(said.call);
    if (said.memory > heapBytes) {
      this.#workers.delete(worker);
      if (!told) worn(worker);
    }
    reply(said.call, said.reply);
  }
}
