// A crew on this thread: the same conductor, and compute engines that yield between calls.

import { type Clock, systemClock } from '../driver/clock.js';
import { LocalCompute } from '../driver/compute.js';
import { Conductor } from '../driver/conductor.js';
import { Engine } from '../engine/engine.js';
import type { EngineParts } from '../engine/load.js';
import { describe, SavileError } from '../errors.js';
import type { Crew, CrewListener } from './crew.js';
import type { WorkerLimits } from './limits.js';
import type { Port, ToConductor } from './protocol.js';

export interface LocalOptions {
  readonly parts: Promise<EngineParts>;
  readonly seed: number;
  readonly limits: WorkerLimits;
  readonly clock?: Clock | undefined;
}

/** There is no port here; `connect` below makes the compute itself. */
const noPort: Port = {
  onmessage: null,
  onmessageerror: null,
  postMessage: () => {},
  close: () => {},
};

export async function startLocal(options: LocalOptions, listener: CrewListener): Promise<Crew> {
  const { seed, limits } = options;
  const parts = await options.parts;
  const engine = await Engine.create(parts);
  let worker = 0;
  const replace = (lost: number): void => {
    if (lost !== worker) return; // it was replaced already
    worker += 1;
    later({ type: 'compute_lost', worker: lost });
    later({ type: 'compute_added', worker, port: noPort });
  };
  const conductor = new Conductor({
    engine,
    seed,
    limits,
    clock: options.clock ?? systemClock,
    send: (message) => {
      if (message.type === 'replace') replace(message.worker);
      else listener.message(message);
    },
    crashed: (cause) =>
      listener.lost(new SavileError('worker_lost', `The engine broke down: ${describe(cause)}.`, { cause })),
    connect: (_, listener) => new LocalCompute(parts, listener),
  });
  // Like a posted message: never handled within the call that sends it.
  const later = (message: ToConductor): void => queueMicrotask(() => conductor.handle(message));
  conductor.handle({ type: 'compute_added', worker, port: noPort });
  return { post: later, busy: () => {}, end: () => conductor.close() };
}
