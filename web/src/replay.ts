// A run that is done once more, from its start, tells its story once more. Whoever listens heard the
// beginning: this says which events are news to them.

import type { RunEventBody } from './events.js';
import type { StageStatus } from './wire/types.js';

type Told = RunEventBody<unknown>;

const order: readonly StageStatus[] = ['pending', 'running', 'done', 'failed'];

export class Replay {
  readonly #told = new Set<string>();
  readonly #stages = new Map<string, number>(); // by name: how far it has come
  #ratio = 0;

  constructor(told: readonly Told[]) {
    for (const event of told) this.#note(event);
  }

  /** Progress and stages never go back, and nothing else is told twice. */
  isNews(event: Told): boolean {
    switch (event.type) {
      case 'progress':
        return event.ratio > this.#ratio;
      case 'stage':
        return far(event.stage) > (this.#stages.get(event.stage.name) ?? -1);
      default:
        return !this.#told.has(named(event));
    }
  }

  #note(event: Told): void {
    if (event.type === 'progress') this.#ratio = event.ratio;
    else if (event.type === 'stage') this.#stages.set(event.stage.name, far(event.stage));
    else this.#told.add(named(event));
  }
}

function far({ status, ratio }: { readonly status: StageStatus; readonly ratio: number }): number {
  return 2 * order.indexOf(status) + ratio;
}

/** Without what differs from one time to the next. */
function named(event: Told): string {
  return JSON.stringify(event.type === 'change' ? ['change', event.change.id] : { ...event, seq: 0 });
}
