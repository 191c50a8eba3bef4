// A single call while nothing else is under way goes straight to a worker and back: two messages, not four.
//
//   this thread ── call ──▶ compute worker ── began (unless it is short), answer ──▶ this thread
//
// The conductor is told of it as soon as anything else is to be done, and within a heartbeat at the latest. From
// then on it watches the call, has it done once more or ends its worker as it does with all others, and what the
// worker says is passed on to it.

import type { CallMessage, OfCall, ToConductor } from './protocol.js';
import type { WorkerHandle } from './spawn.js';

interface Desk {
  readonly handle: WorkerHandle;
  direct?: Direct | undefined; // given to it and not answered yet: one at most
}

interface Direct {
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
  readonly #desks = new Map<number, Desk>(); // by worker, in order: the first has its tables already

  constructor(options: DirectOptions) {
    this.#options = options;
  }

  add(worker: number, handle: WorkerHandle): void {
    this.#desks.set(worker, { handle });
  }

  /** The conductor knows of its calls, or is told by `tell` before it hears of the loss. */
  lose(worker: number): void {
    this.tell();
    this.#desks.delete(worker);
  }

  /** False if it must go by the conductor: which texts workers keep, and who has the weights, it alone knows. */
  take(message: CallMessage): boolean {
    const desk = [...this.#desks.values()].find(({ direct }) => !direct);
    if (!desk || message.keeps || message.operation === 'extract') return false;
    desk.handle.post({ ...message, drops: message.texts.map(({ key }) => key) });
    desk.direct = { message, begun: false, told: false };
    return true;
  }

  /** The call that a worker was given and has not answered yet. */
  on(worker: number): number | undefined {
    return this.#desks.get(worker)?.direct?.message.call;
  }

  tell(): void {
    for (const [worker, { direct }] of this.#desks) {
      if (!direct || direct.told) continue;
      direct.told = true;
      const { message, begun } = direct;
      this.#options.tell({ type: 'given', worker, message, begun });
    }
  }

  heard(said: OfCall): void {
    const { tell, reply, worn, heapBytes } = this.#options;
    for (const [worker, desk] of this.#desks) {
      const { direct } = desk;
      if (direct?.message.call !== said.call) continue;
      const began = said.type === 'began';
      if (direct.told) tell({ type: 'said', worker, said: began ? said : { ...said, reply: '' } });
      if (began) {
        direct.begun = true;
        return;
      }
      desk.direct = undefined;
      if (said.memory > heapBytes) {
        this.#desks.delete(worker);
        if (!direct.told) worn(worker);
      }
      reply(said.call, said.reply);
      return;
    }
  }
}
